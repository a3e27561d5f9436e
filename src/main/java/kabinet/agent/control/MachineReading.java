package kabinet.agent.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kabinet.agent.entity.AssetKind;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.Facts;
import kabinet.software.entity.SeenPackage;

/** Gathers what the sections of a report say of one machine. JSON and XML name sections and fields alike but for the case: the readers of both hand them over in lower case. */
final class MachineReading {

    /** The sections from which something is taken; all others are passed over unread. */
    static final Set<String> SECTIONS = Set.of("bios", "hardware", "operatingsystem", "cpus", "memories", "storages", "networks", "softwares", "network_device", "network_ports", "pagecounters",
        "accountinfo");

    /** Most programs of one machine: a computer with a whole distribution's desktop, office, teaching and programming packages has half as many. */
    static final int MOST_PACKAGES = 10_000;
    private static final int MOST_PARTS = 64;
    /** Numbers of interface types that are Ethernet: ethernetCsmacd, fastEther, gigabitEthernet. */
    private static final Set<String> ETHERNET = Set.of("6", "62", "117");
    private static final Pattern LEAVES = Pattern.compile("(?i).*(cd-?rom|dvd|blu-?ray|floppy|usb|removable|card ?reader|sd/mmc|tape|optical).*");

    private final Junk junk;
    private final Map<Fact, String> values = new EnumMap<>(Fact.class);
    private final Set<String> serials = new LinkedHashSet<>();
    private final Set<String> macs = new TreeSet<>();
    private final Map<String, Integer> processors = new LinkedHashMap<>();
    private final List<String> disks = new ArrayList<>();
    private final Map<Fact, String> second = new EnumMap<>(Fact.class);
    private List<SeenPackage> packages;
    private long cores;
    private long modules;
    private long ports;
    private boolean storage;
    private String type;
    private String tag;

    MachineReading(Junk junk) {
        this.junk = junk;
    }

    void take(String section, Map<String, String> fields) {
        switch (section) {
            case "bios" -> bios(fields);
            case "hardware" -> hardware(fields);
            case "operatingsystem" -> system(fields);
            case "cpus" -> processor(fields);
            case "memories" -> modules += number(fields.get("capacity"));
            case "storages" -> disk(fields);
            case "networks" -> card(fields);
            case "softwares" -> program(fields);
            case "network_device" -> networkDevice(fields);
            case "network_ports" -> ports += ETHERNET.contains(fields.getOrDefault("iftype", "")) ? 1 : 0;
            case "pagecounters" -> put(Fact.PAGES, positive(fields.get("total")));
            case "accountinfo" -> tag = "TAG".equalsIgnoreCase(fields.get("keyname")) && fields.get("keyvalue") != null ? fields.get("keyvalue") : tag;
            default -> { }
        }
    }

    /** The programs were told of, be they none. */
    void begin(String section) {
        if ("softwares".equals(section) && packages == null) {
            packages = new ArrayList<>();
        }
    }

    private void bios(Map<String, String> fields) {
        for (String field : List.of("ssn", "enclosureserial", "biosserial", "msn")) {
            serial(fields.get(field));
        }
        put(Fact.MANUFACTURER, first(junk.word(fields.get("smanufacturer")), junk.word(fields.get("mmanufacturer")), junk.word(fields.get("bmanufacturer"))));
        put(Fact.MODEL, first(junk.word(fields.get("smodel")), junk.word(fields.get("mmodel"))));
        put(Fact.FIRMWARE, fields.get("bversion"));
    }

    private void hardware(Map<String, String> fields) {
        put(Fact.HOSTNAME, fields.get("name"));
        put(Fact.UUID, junk.uuid(fields.get("uuid")));
        second.put(Fact.MEMORY, positive(fields.get("memory")));
        second.put(Fact.OS, fields.get("osname"));
        second.put(Fact.OS_VERSION, fields.get("osversion"));
        second.put(Fact.ARCHITECTURE, fields.get("archname"));
    }

    private void system(Map<String, String> fields) {
        put(Fact.OS, first(fields.get("full_name"), fields.get("name")));
        put(Fact.OS_VERSION, first(fields.get("version"), fields.get("kernel_version")));
        put(Fact.ARCHITECTURE, fields.get("arch"));
    }

    private void processor(Map<String, String> fields) {
        String name = first(fields.get("name"), fields.get("familyname"), fields.get("type"), fields.get("manufacturer"));
        if (name != null && processors.size() < MOST_PARTS) {
            processors.merge(name.strip().replaceAll("\\s+", " "), 1, Integer::sum);
        }
        cores += number(first(fields.get("core"), fields.get("corecount")));
    }

    private void disk(Map<String, String> fields) {
        storage = true;
        long size = number(fields.get("disksize"));
        String what = fields.getOrDefault("type", "") + " " + fields.getOrDefault("description", "") + " " + fields.getOrDefault("interface", "");
        if (size > 0 && disks.size() < MOST_PARTS && !LEAVES.matcher(what).matches()) {
            String name = first(fields.get("model"), fields.get("name"), fields.get("manufacturer"));
            disks.add((name == null ? "" : name.replaceAll("[\\s\\p{Cc}]+", " ").strip()) + "\t" + size);
        }
    }

    private void card(Map<String, String> fields) {
        String virtual = fields.getOrDefault("virtualdev", "0");
        if (!"1".equals(virtual) && !"true".equalsIgnoreCase(virtual) && !"loopback".equalsIgnoreCase(fields.get("type"))) {
            mac(first(fields.get("mac"), fields.get("macaddr")));
        }
    }

    private void program(Map<String, String> fields) {
        if (packages == null) {
            packages = new ArrayList<>();
        }
        SeenPackage seen = new SeenPackage(fields.get("name"), fields.get("version"), fields.get("publisher"));
        if (!seen.name().isEmpty()) {
            if (packages.size() == MOST_PACKAGES) {
                throw new UnreadableReportException("agent.report.tooManyPrograms", MOST_PACKAGES);
            }
            packages.add(seen);
        }
    }

    private void networkDevice(Map<String, String> fields) {
        type = first(fields.get("type"), type);
        put(Fact.HOSTNAME, first(fields.get("name"), fields.get("snmphostname")));
        put(Fact.MANUFACTURER, junk.word(fields.get("manufacturer")));
        put(Fact.MODEL, junk.word(fields.get("model")));
        put(Fact.FIRMWARE, fields.get("firmware"));
        second.put(Fact.MEMORY, positive(fields.get("ram")));
        serial(fields.get("serial"));
        mac(fields.get("mac"));
    }

    private void serial(String serial) {
        if (serial != null && serial.length() <= Fact.SERIAL.length() && junk.tells(serial)) {
            serials.add(serial.strip());
        }
    }

    private void mac(String text) {
        String mac = junk.mac(text);
        if (mac != null && macs.size() < 16) {
            macs.add(mac);
        }
    }

    String tag() {
        return tag;
    }

    /** Whether anything was said that tells which machine it is, or what is in it. */
    boolean isEmpty() {
        return values.isEmpty() && serials.isEmpty() && macs.isEmpty() && packages == null && disks.isEmpty() && processors.isEmpty();
    }

    /** A number that tells this machine from the others that the same agent asked; the name where there is none. */
    String distinction() {
        return serials.stream().findFirst().or(() -> macs.stream().findFirst()).orElse(values.getOrDefault(Fact.HOSTNAME, ""));
    }

    /**
     * @param itemType the report's own word for what it is about; null if it has none
     * @param partial what is told in passing (the memory as the system sees it) is not taken for what was asked
     */
    Facts facts(String key, String itemType, boolean partial) {
        if (!partial) {
            second.forEach((fact, value) -> {
                if (value != null && !values.containsKey(fact)) {
                    put(fact, value);
                }
            });
        }
        if (modules > 0) {
            put(Fact.MEMORY, Long.toString(modules));
        }
        if (!processors.isEmpty()) {
            put(Fact.CPU, String.join(", ", processors.entrySet().stream().map(p -> p.getValue() > 1 ? p.getValue() + " × " + p.getKey() : p.getKey()).toList()));
        }
        put(Fact.CORES, cores > 0 ? Long.toString(Math.min(cores, 999_999)) : null);
        put(Fact.PORTS, ports > 0 ? Long.toString(Math.min(ports, 999_999)) : null);
        if (storage && !disks.isEmpty()) {
            values.put(Fact.DISKS, whole(disks, "\n", Fact.DISKS.length()));
        }
        if (!macs.isEmpty()) {
            values.put(Fact.MACS, whole(List.copyOf(macs), " ", Fact.MACS.length()));
        }
        serials.stream().findFirst().ifPresent(s -> put(Fact.SERIAL, s));
        AssetKind kind = AssetKind.of(type == null ? itemType : type);
        return new Facts(key, kind == AssetKind.OTHER && type == null && itemType == null ? AssetKind.COMPUTER : kind, values, List.copyOf(serials), packages);
    }

    private static String whole(List<String> parts, String between, int length) {
        StringBuilder all = new StringBuilder();
        for (String part : parts) {
            if (all.length() + between.length() + part.length() <= length) {
                all.append(all.isEmpty() ? "" : between).append(part);
            }
        }
        return all.toString();
    }

    private void put(Fact fact, String value) {
        String kept = cut(fact, value);
        if (kept != null) {
            values.put(fact, kept);
        }
    }

    /** Without invisible signs and spaces around, cut to the longest; null if nothing is left. */
    private static String cut(Fact fact, String value) {
        if (value == null) {
            return null;
        }
        String plain = value.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\s]+", " ").strip();
        if (plain.length() > fact.length()) {
            int end = Character.isHighSurrogate(plain.charAt(fact.length() - 1)) ? fact.length() - 1 : fact.length();
            plain = plain.substring(0, end).strip();
        }
        return plain.isEmpty() ? null : plain;
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    private static String positive(String text) {
        long number = number(text);
        return number > 0 ? Long.toString(number) : null;
    }

    /** A whole number, whatever follows it; 0 if there is none, or it is beyond all sense. */
    private static long number(String text) {
        if (text == null) {
            return 0;
        }
        String digits = text.strip();
        int end = 0;
        while (end < digits.length() && digits.charAt(end) >= '0' && digits.charAt(end) <= '9') {
            end++;
        }
        return end == 0 || end > 11 ? 0 : Long.parseLong(digits.substring(0, end));
    }
}
