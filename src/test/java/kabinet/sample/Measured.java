package kabinet.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What tools would measure in the networks of the two schools whose audits the demonstration plants: which devices answer, how fast it is, which cables are good. Addresses of cards are locally
 * administered ones, so they are no maker's. A laptop answers in the computer class though it belongs elsewhere, and three strangers are in each network.
 */
final class Measured {

    /** Codes of the schools with an audit: running, finished. */
    private static final List<Integer> AUDITED = List.of(4, 9);
    private static final List<String> CARRIERS = List.of("Маршрутизатор", "Коммутатор", "Сервер", "Точка доступа");
    private static final List<String> PRINTERS = List.of("МФУ", "Принтер");
    private static final Set<String> COMPUTERS = Set.of("Рабочая станция", "Ноутбук педагога", "Ноутбук управленческого персонала");
    private static final Map<String, String> NAMES = Map.of("Маршрутизатор", "gw", "Коммутатор", "sw", "Сервер", "srv", "Точка доступа", "ap", "МФУ", "prn", "Принтер", "prn");
    private static final String CLASS = "Компьютерный класс";
    private static final int COMPUTERS_SEEN = 16;
    /** Which of the computers answers in the class, which ones did not answer the first and the later scan. */
    private static final int STRAYED = 3;
    private static final Set<Integer> OFF_FIRST = Set.of(5);
    private static final Set<Integer> OFF_LATER = Set.of(5, 9, 10);
    private static final int CABLES = 16;

    private Measured() {
    }

    /** @param serial null for what the registry does not have */
    private record Host(String address, String mac, String name, String serial) {

        Host at(String other) {
            return new Host(other, mac, name, serial);
        }
    }

    /** File name to content. */
    static Map<String, byte[]> files(List<Room> rooms, List<Device> devices, List<List<String>> ports) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int school : AUDITED) {
            List<Host> carriers = carriers(school, devices);
            List<Host> computers = computers(school, devices);
            files.put(school + "-network.xml", bytes(discovery(Stream.concat(carriers.stream(), computers.stream()).toList())));
            List<Host> first = Stream.of(carriers, without(computers, OFF_FIRST), strangers(school).subList(0, 2)).flatMap(List::stream).toList();
            files.put(school + "-scan.xml", bytes(scan(school, 1_795_860_000L, first)));
            List<Host> moved = new ArrayList<>(without(computers, OFF_LATER));
            moved.set(0, moved.get(0).at("10." + school + ".1.77"));
            List<Host> later = Stream.of(carriers, moved, strangers(school).subList(1, 3)).flatMap(List::stream).toList();
            files.put(school + "-scan-later.xml", bytes(scan(school, 1_795_946_400L, later)));
            files.put(school + "-speeds.csv", speeds(school, rooms));
        }
        files.put("4-cables.csv", cables(ports));
        files.put("iperf3.json", CommittedFiles.read(CommittedFiles.SAMPLE.resolve("measurements/iperf3-tcp.json"))); // what iperf3 itself wrote
        return files;
    }

    private static List<Host> carriers(int school, List<Device> devices) {
        List<Host> hosts = new ArrayList<>();
        for (String kind : Stream.concat(CARRIERS.stream(), PRINTERS.stream()).toList()) {
            for (Device device : seen(school, devices, Set.of(kind))) {
                String prefix = NAMES.get(kind);
                long before = hosts.stream().filter(h -> h.name.startsWith(prefix)).count();
                hosts.add(new Host("10." + school + ".0." + (hosts.size() + 1), mac(school, hosts.size() + 1), prefix + "-" + (before + 1), device.serial));
            }
        }
        return hosts;
    }

    private static List<Host> computers(int school, List<Device> devices) {
        List<Device> seen = seen(school, devices, COMPUTERS).stream().filter(d -> !d.room.kind().equals(CLASS)).limit(COMPUTERS_SEEN).toList();
        return IntStream.range(0, seen.size()).mapToObj(i -> new Host("10." + school + (i == STRAYED ? ".7." : ".1.") + (11 + i), mac(school, 100 + i), "pc-" + (i + 1), seen.get(i).serial)).toList();
    }

    private static List<Device> seen(int school, List<Device> devices, Set<String> kinds) {
        return devices.stream().filter(d -> d.school.number() == school && kinds.contains(d.model.kind()) && d.status.equals("в эксплуатации") && d.room != null && !d.serial.isEmpty()).toList();
    }

    private static List<Host> strangers(int school) {
        return List.of(new Host("10." + school + ".2.31", mac(school, 201), "phone-guard", null), new Host("10." + school + ".2.40", mac(school, 202), "wifi-repeater", null),
            new Host("10." + school + ".2.52", mac(school, 203), "tv-box", null));
    }

    private static List<Host> without(List<Host> hosts, Set<Integer> off) {
        return IntStream.range(0, hosts.size()).filter(i -> !off.contains(i)).mapToObj(hosts::get).toList();
    }

    private static String mac(int school, int number) {
        return String.format(Locale.ROOT, "02:33:%02X:00:00:%02X", school, number);
    }

    /** As an agent's discovery by SNMP tells it. */
    private static String discovery(List<Host> hosts) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<REQUEST>\n<CONTENT>\n");
        hosts.forEach(h -> xml.append("<DEVICE><IP>").append(h.address).append("</IP><MAC>").append(h.mac).append("</MAC><SNMPHOSTNAME>").append(h.name).append("</SNMPHOSTNAME><SERIAL>").append(h.serial)
            .append("</SERIAL></DEVICE>\n"));
        return xml.append("</CONTENT>\n<DEVICEID>srv-1-2026-11-28-08-00-00</DEVICEID>\n<QUERY>NETDISCOVERY</QUERY>\n</REQUEST>\n").toString();
    }

    private static String scan(int school, long start, List<Host> hosts) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE nmaprun>\n<nmaprun scanner=\"nmap\" args=\"nmap -sn -oX scan.xml 10." + school + ".0.0/21\" start=\"" + start
            + "\" version=\"7.93\" xmloutputversion=\"1.05\">\n");
        hosts.forEach(h -> xml.append("<host><status state=\"up\" reason=\"arp-response\" reason_ttl=\"0\"/><address addr=\"").append(h.address).append("\" addrtype=\"ipv4\"/><address addr=\"").append(h.mac)
            .append("\" addrtype=\"mac\"/><hostnames><hostname name=\"").append(h.name).append(".school").append(school).append(".example\" type=\"PTR\"/></hostnames></host>\n"));
        return xml.append("<runstats><finished time=\"").append(start + 24).append("\" elapsed=\"24.10\" exit=\"success\"/><hosts up=\"").append(hosts.size()).append("\" down=\"")
            .append(2048 - hosts.size()).append("\" total=\"2048\"/></runstats>\n</nmaprun>\n").toString();
    }

    /** The school's line, then rooms, one of them slow. */
    private static byte[] speeds(int number, List<Room> rooms) {
        School school = School.ALL.stream().filter(s -> s.number() == number).findFirst().orElseThrow();
        Table table = new Table(List.of("Кабинет", "Приём, Мбит/с", "Передача, Мбит/с", "Сервер"));
        table.add("", decimal(school.speed() * 94), decimal(school.speed() * 88), "speed.example");
        List<Room> taught = rooms.stream().filter(r -> r.school().number() == number && Set.of("Учебный кабинет", CLASS).contains(r.kind())).limit(8).toList();
        for (int i = 0; i < taught.size(); i++) {
            int down = i == 5 ? 640 : Math.min(school.speed(), 40) * (90 - 3 * i);
            table.add(taught.get(i).number(), decimal(down), decimal(down * 4 / 5), "speed.example");
        }
        return table.csv();
    }

    private static String decimal(int hundredths) {
        return hundredths / 100 + "," + hundredths / 10 % 10;
    }

    /** As testers write: one link fails, its cable being open. */
    private static byte[] cables(List<List<String>> ports) {
        Table table = new Table(List.of("Cable ID", "Test Limit", "Overall Result", "Length (m)", "Comments"));
        List<List<String>> tested = ports.stream().filter(p -> p.get(0).equals("4")).limit(CABLES).toList();
        for (int i = 0; i < tested.size(); i++) {
            boolean good = i != 6;
            table.add(tested.get(i).get(4), "TIA Cat 5e Perm. Link", good ? "PASS" : "FAIL", good ? tested.get(i).get(6).replace(',', '.') : "3.2", good ? "" : "Open, pair 3-6");
        }
        return table.csv(',', StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
