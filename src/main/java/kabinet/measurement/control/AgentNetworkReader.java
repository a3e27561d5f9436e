package kabinet.measurement.control;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kabinet.document.control.SafeXml;
import kabinet.document.entity.UnreadableFileException;
import kabinet.document.entity.XmlElement;
import kabinet.document.entity.XmlLimits;
import kabinet.measurement.entity.MeasuredHost;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.ReadFile;
import kabinet.measurement.entity.SeenHost;
import kabinet.measurement.entity.UnreadableMeasurementException;
import kabinet.network.entity.AddressRange;

/**
 * Network inventory (SNMP) and network discovery of GLPI and FusionInventory agents, XML or JSON: switches and printers asked, and what hangs on a switch's ports by LLDP, CDP and its table of
 * addresses. An address that several ports know, because one leads to another switch, hangs on the port that knows the fewest.
 */
final class AgentNetworkReader {

    private static final XmlLimits LIMITS = new XmlLimits(MeasurementFiles.MOST, 32, 400_000);
    /** Come in any number and are handed over one by one. */
    private static final Set<String> MANY = Set.of("DEVICE");

    private final Map<String, Found> found = new LinkedHashMap<>();
    private String title;

    /** @param crowd how many hosts the port knows at which it was found; the fewer, the nearer */
    private record Found(SeenHost host, int crowd) {
    }

    private AgentNetworkReader() {
    }

    /** @throws UnreadableMeasurementException if it is no such report, or tells of no host */
    static ReadFile read(byte[] content) {
        AgentNetworkReader reader = new AgentNetworkReader();
        reader.take(reader.tree(content));
        if (reader.found.isEmpty()) {
            throw UnreadableMeasurementException.of(0, "", "", "measurement.agent.noHosts");
        }
        return ReadFile.ofHosts(MeasurementKind.AGENT, null, Plain.text(reader.title == null ? "SNMP" : "SNMP: " + reader.title, Measurement.TITLE_LENGTH),
            reader.found.values().stream().map(Found::host).toList());
    }

    private XmlElement tree(byte[] content) {
        String begun = new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        if (begun.startsWith("{")) {
            return JsonTree.read(content);
        }
        try {
            return SafeXml.read(new ByteArrayInputStream(content), LIMITS, MANY, this::one);
        } catch (UnreadableFileException e) {
            throw MeasurementFiles.unreadable(e);
        }
    }

    private void take(XmlElement root) {
        XmlElement content = root.child("CONTENT").filter(c -> "REQUEST".equals(root.name()))
            .orElseThrow(() -> UnreadableMeasurementException.of(root.line(), root.name(), "", "measurement.agent.root"));
        content.children("DEVICE").forEach(this::one); // JSON: those of XML were handed over
        content.child("NETWORK_DEVICE").ifPresent(info -> device(info, content.children("NETWORK_PORTS")));
    }

    private void one(XmlElement device) {
        device(device.child("INFO").orElse(device), device.children("PORTS", "PORT"));
    }

    private void device(XmlElement info, List<XmlElement> ports) {
        String name = first(info, MeasuredHost.NAME_LENGTH, "NAME", "SNMPHOSTNAME", "DNSHOSTNAME", "NETBIOSNAME");
        String maker = first(info, MeasuredHost.VENDOR_LENGTH, "MANUFACTURER", "NETPORTVENDOR");
        String model = first(info, MeasuredHost.VENDOR_LENGTH, "MODEL");
        String vendor = Plain.text(Stream.of(maker, model).filter(t -> t != null).reduce((a, b) -> a + " " + b).orElse(null), MeasuredHost.VENDOR_LENGTH);
        String address = addresses(info).findFirst().orElse(null);
        if (title == null) {
            title = name == null ? address : name;
        }
        keep(new SeenHost(info.line(), address, Plain.mac(info.text("MAC").orElse(null)), name, first(info, MeasuredHost.SERIAL_LENGTH, "SERIAL"), vendor, null, null), 0);
        for (XmlElement port : ports) {
            String label = first(port, 60, "IFNAME", "IFDESCR", "IFNUMBER");
            String at = Plain.text((name == null ? address == null ? "" : address : name) + (label == null ? "" : " · " + label), MeasuredHost.SEEN_AT_LENGTH);
            List<SeenHost> hosts = neighbours(port, at);
            hosts.forEach(host -> keep(host, hosts.size()));
        }
    }

    private static List<SeenHost> neighbours(XmlElement port, String at) {
        List<SeenHost> hosts = new ArrayList<>();
        List<XmlElement> connections = port.children("CONNECTIONS").stream().flatMap(c -> c.children("CONNECTION").isEmpty() ? Stream.of(c) : c.children("CONNECTION").stream()).toList();
        for (XmlElement one : connections) {
            String address = one.text("IP").flatMap(ip -> AddressRange.key(ip).map(k -> ip.toLowerCase(java.util.Locale.ROOT))).orElse(null);
            String name = first(one, MeasuredHost.NAME_LENGTH, "SYSNAME");
            List<String> macs = Stream.concat(one.children("SYSMAC").stream(), one.children("MAC").stream()).map(m -> Plain.mac(m.text())).filter(m -> m != null).distinct().toList();
            if (address != null || name != null) { // told by LLDP or CDP: one neighbour, whatever its ports are called
                hosts.add(new SeenHost(one.line(), address, macs.isEmpty() ? null : macs.get(0), name, null, first(one, MeasuredHost.VENDOR_LENGTH, "MODEL"), at, null));
            } else {
                macs.forEach(mac -> hosts.add(new SeenHost(one.line(), null, mac, null, null, null, at, null)));
            }
        }
        return hosts;
    }

    private void keep(SeenHost host, int crowd) {
        String key = host.mac() != null ? host.mac() : host.address() != null ? host.address() : host.serial() != null ? "serial " + host.serial() : host.name();
        if (key == null) {
            return;
        }
        found.merge(key, new Found(host, crowd), AgentNetworkReader::joined);
        if (found.size() > NmapReader.MOST_HOSTS) {
            throw UnreadableMeasurementException.of(host.line(), "", "", "measurement.fault.tooManyHosts", NmapReader.MOST_HOSTS);
        }
    }

    /** What one report says of a host that another one knows too. */
    private static Found joined(Found before, Found more) {
        SeenHost a = before.host();
        SeenHost b = more.host();
        boolean nearer = a.seenAt() == null || b.seenAt() != null && more.crowd() < before.crowd();
        return new Found(new SeenHost(a.line(), or(a.address(), b.address()), or(a.mac(), b.mac()), or(a.name(), b.name()), or(a.serial(), b.serial()), or(a.vendor(), b.vendor()),
            nearer ? or(b.seenAt(), a.seenAt()) : a.seenAt(), null), a.seenAt() == null ? more.crowd() : b.seenAt() == null ? before.crowd() : Math.min(before.crowd(), more.crowd()));
    }

    private static String or(String first, String second) {
        return first == null ? second : first;
    }

    private static Stream<String> addresses(XmlElement info) {
        return Stream.concat(info.children("IPS", "IP").stream(), Stream.concat(info.children("IP").stream(), info.children("IPS").stream())).map(XmlElement::text)
            .filter(ip -> AddressRange.key(ip).isPresent() && !ip.startsWith("127.") && !ip.equals("::1")).map(ip -> ip.toLowerCase(java.util.Locale.ROOT));
    }

    private static String first(XmlElement of, int length, String... names) {
        return Stream.of(names).map(n -> Plain.text(of.text(n).orElse(null), length)).filter(t -> t != null).findFirst().orElse(null);
    }
}
