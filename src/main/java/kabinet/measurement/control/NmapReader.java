package kabinet.measurement.control;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kabinet.document.control.SafeXml;
import kabinet.document.entity.UnreadableFileException;
import kabinet.document.entity.XmlElement;
import kabinet.document.entity.XmlLimits;
import kabinet.measurement.entity.MeasuredHost;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.ReadFile;
import kabinet.measurement.entity.SeenHost;
import kabinet.measurement.entity.UnreadableMeasurementException;
import kabinet.network.entity.AddressRange;

/**
 * XML of {@code nmap -oX}: ping scans and port scans, with or without names, verbose ones too. Only hosts that answered are kept. The one document type that nmap itself writes is passed over; any
 * other is refused as hostile, and so are entities, depth and size beyond bounds.
 */
final class NmapReader {

    /** A school's largest network, a hundred times a class. */
    static final int MOST_HOSTS = 4096;
    private static final XmlLimits LIMITS = new XmlLimits(MeasurementFiles.MOST, 32, 600_000);
    /** What comes in any number and is handed over one by one. */
    private static final Set<String> MANY = Set.of("host", "hosthint", "taskbegin", "taskend", "taskprogress", "prescript", "postscript", "target");
    private static final String OWN_DOCTYPE = "<!DOCTYPE nmaprun>";
    private static final int PROLOG = 1000;
    private static final long EARLIEST = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

    private final Map<String, SeenHost> hosts = new LinkedHashMap<>();
    private final Instant now;
    private int told;

    private NmapReader(Instant now) {
        this.now = now;
    }

    /** @throws UnreadableMeasurementException if it is no whole output of a scan */
    static ReadFile read(byte[] content, Instant now) {
        NmapReader reader = new NmapReader(now);
        XmlElement root;
        try {
            root = SafeXml.read(new ByteArrayInputStream(withoutOwnDoctype(content)), LIMITS, MANY, reader::take);
        } catch (UnreadableFileException e) {
            if ("document.xml.broken".equals(e.key()) && reader.told > 0) {
                throw UnreadableMeasurementException.of(e.line(), "", "", "measurement.nmap.cutOff");
            }
            throw MeasurementFiles.unreadable(e);
        }
        return reader.file(root);
    }

    private ReadFile file(XmlElement root) {
        if (!"nmaprun".equals(root.name())) {
            throw UnreadableMeasurementException.of(root.line(), root.name(), "", "measurement.nmap.root");
        }
        XmlElement finished = root.child("runstats", "finished").orElseThrow(() -> UnreadableMeasurementException.of(root.line(), "runstats", "", "measurement.nmap.unfinished"));
        String exit = finished.attribute("exit").orElse("success"); // early versions did not say
        if (!"success".equals(exit)) {
            throw UnreadableMeasurementException.of(finished.line(), "exit", exit, "measurement.nmap.failed", Plain.text(finished.attribute("errormsg").orElse(exit), 200));
        }
        String args = Plain.text(root.attribute("args").orElse("nmap"), kabinet.measurement.entity.Measurement.TITLE_LENGTH);
        if (hosts.isEmpty() && root.attribute("args").filter(a -> a.matches("(?s).*\\s-sL(\\s.*|$)")).isPresent()) {
            throw UnreadableMeasurementException.of(root.line(), "args", args, "measurement.nmap.list");
        }
        return ReadFile.ofHosts(MeasurementKind.NMAP, start(root), args, List.copyOf(hosts.values()));
    }

    private Instant start(XmlElement root) {
        String start = root.attribute("start").orElseThrow(() -> UnreadableMeasurementException.of(root.line(), "start", "", "measurement.nmap.start"));
        long seconds = start.matches("[0-9]{1,12}") ? Long.parseLong(start) : 0;
        if (seconds < EARLIEST || seconds > LATEST) {
            throw UnreadableMeasurementException.of(root.line(), "start", start, "measurement.nmap.start");
        }
        Instant at = Instant.ofEpochSecond(seconds);
        if (MeasurementFiles.isFuture(at, now)) {
            throw UnreadableMeasurementException.of(root.line(), "start", start, "measurement.fault.future", at.toString());
        }
        return at;
    }

    private void take(XmlElement element) {
        told++;
        if (!"host".equals(element.name())) {
            return;
        }
        String address = null;
        String sixth = null;
        String mac = null;
        String vendor = null;
        for (XmlElement one : element.children("address")) {
            String text = one.attribute("addr").orElse("");
            switch (one.attribute("addrtype").orElse("ipv4")) {
                case "ipv4" -> address = address == null ? address(one, text) : address;
                case "ipv6" -> sixth = sixth == null ? address(one, text) : sixth;
                case "mac" -> {
                    mac = Plain.mac(text);
                    vendor = Plain.text(one.attribute("vendor").orElse(null), MeasuredHost.VENDOR_LENGTH);
                    if (mac == null) {
                        throw UnreadableMeasurementException.of(one.line(), "addr", text, "measurement.fault.mac", text);
                    }
                }
                default -> { }
            }
        }
        address = address == null ? sixth : address;
        if (address == null && mac == null) {
            throw UnreadableMeasurementException.of(element.line(), "address", "", "measurement.nmap.noAddress");
        }
        if (answered(element, mac != null)) {
            keep(new SeenHost(element.line(), address, mac, name(element), null, vendor, null, services(element)));
        }
    }

    private static String address(XmlElement element, String text) {
        return AddressRange.key(text).map(k -> text.toLowerCase(java.util.Locale.ROOT))
            .orElseThrow(() -> UnreadableMeasurementException.of(element.line(), "addr", text, "measurement.fault.address", text));
    }

    /** Tools that scan port by port tell of a host as often as it has ports. */
    private void keep(SeenHost host) {
        hosts.merge(host.mac() == null ? host.address() : host.mac(), host, (before, more) -> new SeenHost(before.line(), before.address() == null ? more.address() : before.address(), before.mac(),
            before.name() == null ? more.name() : before.name(), null, before.vendor(), null, joined(before.services(), more.services())));
        if (hosts.size() > MOST_HOSTS) {
            throw UnreadableMeasurementException.of(host.line(), "host", "", "measurement.fault.tooManyHosts", MOST_HOSTS);
        }
    }

    private static String joined(String before, String more) {
        return before == null ? more : more == null || before.contains(more) ? before : Plain.text(before + ", " + more, MeasuredHost.SERVICES_LENGTH);
    }

    /** {@code -Pn} calls every host up without asking: then only what shows a card or answers at a port is there. */
    private static boolean answered(XmlElement host, boolean card) {
        Optional<XmlElement> status = host.child("status");
        String state = status.flatMap(s -> s.attribute("state")).orElse("up");
        boolean asked = status.flatMap(s -> s.attribute("reason")).filter("user-set"::equals).isEmpty() && status.isPresent();
        return "up".equals(state) && (asked || card || answersAtPort(host));
    }

    private static boolean answersAtPort(XmlElement host) {
        return host.children("ports", "port", "state").stream().anyMatch(s -> answer(s.attribute("state").orElse("")))
            || host.children("ports", "extraports").stream().anyMatch(e -> answer(e.attribute("state").orElse("")));
    }

    private static boolean answer(String state) {
        return "open".equals(state) || "closed".equals(state) || "unfiltered".equals(state);
    }

    private static String name(XmlElement host) {
        List<XmlElement> names = host.children("hostnames", "hostname");
        return names.stream().filter(n -> "PTR".equals(n.attribute("type").orElse(""))).findFirst().or(() -> names.stream().findFirst())
            .flatMap(n -> n.attribute("name")).map(n -> Plain.text(n, MeasuredHost.NAME_LENGTH)).orElse(null);
    }

    private static String services(XmlElement host) {
        List<String> open = new ArrayList<>();
        for (XmlElement port : host.children("ports", "port")) {
            if ("open".equals(port.child("state").flatMap(s -> s.attribute("state")).orElse("")) && open.size() < 50) {
                String service = port.child("service").flatMap(s -> s.attribute("name")).map(n -> " " + n).orElse("");
                open.add(port.attribute("portid").orElse("?") + "/" + port.attribute("protocol").orElse("tcp") + service);
            }
        }
        return open.isEmpty() ? null : Plain.text(String.join(", ", open), MeasuredHost.SERVICES_LENGTH);
    }

    /** The declaration's place is left blank, so that lines stay what they are. */
    private static byte[] withoutOwnDoctype(byte[] content) {
        String prolog = new String(content, 0, Math.min(content.length, PROLOG), StandardCharsets.ISO_8859_1);
        int at = prolog.indexOf(OWN_DOCTYPE);
        int root = prolog.indexOf("<nmaprun");
        if (at < 0 || root >= 0 && root < at) {
            return content;
        }
        byte[] without = content.clone();
        java.util.Arrays.fill(without, at, at + OWN_DOCTYPE.length(), (byte) ' ');
        return without;
    }
}
