package kabinet.agent.control;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kabinet.agent.entity.Facts;
import kabinet.agent.entity.Message;
import kabinet.agent.entity.Message.Request;
import kabinet.document.control.SafeXml;
import kabinet.document.entity.UnreadableFileException;
import kabinet.document.entity.XmlLimits;

/**
 * XML as fusioninventory-agent sends it, and glpi-agent where it knows no better: {@code PROLOG}, {@code INVENTORY} of the computer itself, {@code SNMPQUERY} of printers and network equipment
 * that it asked. What an agent merely finds in a network ({@code NETDISCOVERY}) is not taken in: everybody's telephones are among it.
 */
final class XmlReading {

    private static final XmlLimits LIMITS = new XmlLimits(Body.MOST, JsonReading.MOST_DEPTH, 600_000);
    /** An agent asks a school's network at best. */
    static final int MOST_DEVICES = 200;

    private final XMLStreamReader reader;
    private final Junk junk;
    private final MachineReading own;
    private final List<MachineReading> asked = new ArrayList<>();
    private String query;
    private String deviceId;
    private String itemType;
    private String client;

    private XmlReading(XMLStreamReader reader, Junk junk) {
        this.reader = reader;
        this.junk = junk;
        this.own = new MachineReading(junk);
    }

    /** @throws UnreadableReportException if it is no such message */
    static Message read(InputStream in, Junk junk) {
        try {
            return new XmlReading(SafeXml.stream(in, LIMITS), junk).message();
        } catch (XMLStreamException | UnreadableFileException e) {
            throw UnreadableReportException.because(e, "agent.report.broken");
        }
    }

    private Message message() throws XMLStreamException {
        if (reader.nextTag() != XMLStreamConstants.START_ELEMENT || !"REQUEST".equals(reader.getLocalName())) {
            throw new UnreadableReportException("agent.report.broken");
        }
        while (inside()) {
            switch (reader.getLocalName()) {
                case "CONTENT" -> content();
                case "QUERY" -> query = text();
                case "DEVICEID" -> deviceId = text();
                case "ITEMTYPE" -> itemType = text();
                default -> passOver();
            }
        }
        while (reader.hasNext()) {
            reader.next(); // what follows must be nothing
        }
        return Messages.of(request(), deviceId, own.tag(), client, false, findings());
    }

    private Request request() {
        return switch (query == null ? "" : query.toUpperCase(Locale.ROOT)) {
            case "PROLOG" -> Request.PROLOG;
            case "INVENTORY", "SNMPQUERY", "SNMP" -> Request.XML_INVENTORY;
            default -> Request.XML_OTHER;
        };
    }

    private List<Facts> findings() {
        if (request() != Request.XML_INVENTORY || deviceId == null) {
            return List.of();
        }
        List<Facts> findings = new ArrayList<>();
        if (!own.isEmpty()) {
            findings.add(own.facts(deviceId.strip(), itemType, false));
        }
        for (MachineReading machine : asked) {
            if (!machine.isEmpty() && !machine.distinction().isEmpty()) {
                findings.add(machine.facts(Messages.key(deviceId, machine.distinction()), itemType, false));
            }
        }
        if (findings.isEmpty() && "INVENTORY".equalsIgnoreCase(query)) {
            throw new UnreadableReportException("agent.report.empty");
        }
        return findings;
    }

    private void content() throws XMLStreamException {
        while (inside()) {
            String name = reader.getLocalName();
            String section = name.toLowerCase(Locale.ROOT);
            if ("DEVICE".equals(name)) {
                device();
            } else if ("VERSIONCLIENT".equals(name)) {
                client = text();
            } else if (MachineReading.SECTIONS.contains(section)) {
                own.begin(section);
                own.take(section, fields());
            } else {
                passOver();
            }
        }
    }

    private void device() throws XMLStreamException {
        if (asked.size() == MOST_DEVICES) {
            throw new UnreadableReportException("agent.report.tooManyDevices", MOST_DEVICES);
        }
        MachineReading machine = new MachineReading(junk);
        while (inside()) {
            switch (reader.getLocalName()) {
                case "INFO" -> machine.take("network_device", fields());
                case "PAGECOUNTERS" -> machine.take("pagecounters", fields());
                case "PORTS" -> {
                    while (inside()) {
                        machine.take("network_ports", fields());
                    }
                }
                default -> passOver();
            }
        }
        asked.add(machine);
    }

    /** The texts right within the element that just began, by their names in lower case. */
    private Map<String, String> fields() throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        while (inside()) {
            String name = reader.getLocalName().toLowerCase(Locale.ROOT);
            String text = text();
            if (text != null && fields.size() < 256) {
                fields.putIfAbsent(name, text);
            }
        }
        return fields;
    }

    /** Goes on to the next element within the one that began; false at its end. */
    private boolean inside() throws XMLStreamException {
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return event == XMLStreamConstants.START_ELEMENT;
            }
        }
    }

    /** The text of the element that just began, up to its end; null if it is blank or holds elements. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean leaf = true;
        for (int depth = 1; depth > 0;) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    leaf = false;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(leaf && text.length() < Messages.MOST_TEXT ? reader.getText() : "");
                default -> { }
            }
        }
        String all = Messages.cut(text.toString()).strip();
        return leaf && !all.isEmpty() ? all : null;
    }

    private void passOver() throws XMLStreamException {
        for (int depth = 1; depth > 0;) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
