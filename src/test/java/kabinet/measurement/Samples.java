package kabinet.measurement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The real tools' outputs, and files that no tool here could make. */
public final class Samples {

    /** A GLPI agent's inventory of a switch: LLDP to another switch on port 24, where its table of addresses shows what hangs behind it too. */
    public static final String SWITCH_JSON = """
        {"deviceid": "agent-1", "action": "netinventory", "itemtype": "NetworkEquipment", "content": {"versionclient": "GLPI-Agent_v1.11",
          "network_device": {"type": "Networking", "name": "sw-1", "mac": "C4:AD:34:77:00:10", "ips": ["127.0.0.1", "10.77.0.2"], "manufacturer": "D-Link", "model": "DGS-1210-28", "serial": "SW77-0001"},
          "network_ports": [
            {"ifnumber": 1, "ifname": "gi1", "connections": [{"mac": "00:1b:21:77:01:01"}]},
            {"ifnumber": 2, "ifname": "gi2", "connections": [{"mac": "F0-DE-F1-77-02-02"}, {"mac": "not a card"}]},
            {"ifnumber": 3, "ifname": "gi3"},
            {"ifnumber": 24, "ifname": "gi24", "lldp": true, "connections": [{"sysmac": "c4:ad:34:77:00:20", "sysname": "sw-2", "ip": "10.77.0.3", "ifdescr": "gi24"}]},
            {"ifnumber": 23, "ifname": "gi23", "connections": [{"mac": "00:1b:21:77:01:01"}, {"mac": "00:17:c8:77:03:03"}, {"mac": "02:00:00:77:04:04"}]}]}}""";

    /** The same agent's XML, as the older ones write it, and a discovery. */
    public static final String SWITCH_XML = """
        <?xml version="1.0" encoding="UTF-8"?>
        <REQUEST><CONTENT><DEVICE>
          <INFO><TYPE>NETWORKING</TYPE><NAME>sw-1</NAME><MAC>c4:ad:34:77:00:10</MAC><IPS><IP>10.77.0.2</IP></IPS><SERIAL>SW77-0001</SERIAL><MANUFACTURER>D-Link</MANUFACTURER></INFO>
          <PORTS><PORT><IFNAME>gi1</IFNAME><CONNECTIONS><CONNECTION><MAC>00:1B:21:77:01:01</MAC><MAC>F0:DE:F1:77:02:02</MAC></CONNECTION></CONNECTIONS></PORT>
            <PORT><IFNAME>gi24</IFNAME><CONNECTIONS><CDP>1</CDP><CONNECTION><IP>10.77.0.3</IP><SYSNAME>sw-2</SYSNAME><SYSMAC>c4:ad:34:77:00:20</SYSMAC></CONNECTION></CONNECTIONS></PORT></PORTS>
        </DEVICE></CONTENT><DEVICEID>agent-1</DEVICEID><QUERY>SNMPQUERY</QUERY></REQUEST>""";

    public static final String DISCOVERY_XML = """
        <?xml version="1.0" encoding="UTF-8"?>
        <REQUEST><CONTENT>
          <DEVICE><IP>10.77.0.13</IP><MAC>00:17:c8:77:03:03</MAC><NETPORTVENDOR>Kyocera</NETPORTVENDOR><SNMPHOSTNAME>printer</SNMPHOSTNAME><SERIAL>VCF7700003</SERIAL></DEVICE>
          <DEVICE><IP>10.77.0.14</IP><MAC>02:00:00:77:04:04</MAC><NETBIOSNAME>NB-04</NETBIOSNAME></DEVICE>
        </CONTENT><DEVICEID>agent-1</DEVICEID><QUERY>NETDISCOVERY</QUERY></REQUEST>""";

    public static final String SPEEDS_CSV = """
        Кабинет;Дата и время;Приём, Мбит/с;Передача, Мбит/с;Сервер
        101;28.11.2026 10:15;94,3;91,8;speed.example
        102;28.11.2026 10:25;9,4;;speed.example
        """;

    /** As testers of several makers export, with a length in feet in one file and another tool's words in the other. */
    public static final String CABLES_CSV = """
        Cable ID,Test Limit,Overall Result,Length (ft),Date,Comments
        101-1,TIA Cat 6 Perm. Link,PASS,139.4,11/28/2026 10:15:03 AM,
        101-2,TIA Cat 6 Perm. Link,FAIL,311.7,11/28/2026 10:17:40 AM,NEXT
        """;

    private Samples() {
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A file that a tool wrote. */
    public static byte[] file(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/measurement/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
