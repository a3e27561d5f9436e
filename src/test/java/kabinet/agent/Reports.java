package kabinet.agent;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Reports as agents send them, of a computer that a test describes: in JSON, and in the older XML. */
public final class Reports {

    /** Kept: looking it up takes longer than a report. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private String deviceId = "kab-2026-11-28-10-00-00";
    private String tag;
    private String serial = "SN-4711-A";
    private String uuid = "6a1f0b52-93c1-4d1e-9a44-0c7d5f2e1b90";
    private String mac = "00:1b:21:3c:4d:5e";
    private String hostname = "kab-12";
    private String model = "Notebook N14";
    private int memory = 8192;
    private boolean partial;
    private List<String[]> programs = new ArrayList<>(List.of(new String[] {"LibreOffice", "7.6.4", "The Document Foundation"}, new String[] {"7-Zip 23.01 (x64)", "23.01", "Igor Pavlov"}));

    public static Reports of(String deviceId) {
        Reports reports = new Reports();
        reports.deviceId = deviceId;
        return reports;
    }

    /** A machine of its own, told from all others by a number. */
    public static Reports numbered(int n) {
        return of("pc%05d-2026-01-01-08-00-00".formatted(n)).serial("KB%07dRU".formatted(n)).uuid("9b2c%04x-17aa-4c1d-8f3e-5d0a7e%06x".formatted(n & 0xFFFF, n))
            .mac("00:1b:21:%02x:%02x:%02x".formatted(n >> 16 & 0xFF, n >> 8 & 0xFF, n & 0xFF)).hostname("PC%05d".formatted(n));
    }

    public Reports tag(String text) {
        tag = text;
        return this;
    }

    public Reports serial(String text) {
        serial = text;
        return this;
    }

    public Reports uuid(String text) {
        uuid = text;
        return this;
    }

    public Reports mac(String text) {
        mac = text;
        return this;
    }

    public Reports hostname(String text) {
        hostname = text;
        return this;
    }

    public Reports model(String text) {
        model = text;
        return this;
    }

    public Reports memory(int mib) {
        memory = mib;
        return this;
    }

    public Reports partial() {
        partial = true;
        return this;
    }

    public Reports program(String name, String version, String publisher) {
        programs.add(new String[] {name, version, publisher});
        return this;
    }

    public Reports programs(List<String[]> all) {
        programs = all;
        return this;
    }

    public String json() {
        JsonArrayBuilder softwares = JSON.createArrayBuilder();
        for (String[] p : programs) {
            softwares.add(JSON.createObjectBuilder().add("name", p[0]).add("version", p[1]).add("publisher", p[2]).add("arch", "x86_64").add("from", "registry"));
        }
        JsonObjectBuilder content = JSON.createObjectBuilder().add("versionclient", "GLPI-Agent_v1.11")
            .add("hardware", JSON.createObjectBuilder().add("name", hostname).add("uuid", uuid).add("memory", memory - 300).add("lastloggeduser", "uchitel"))
            .add("bios", JSON.createObjectBuilder().add("smanufacturer", "Заря").add("smodel", model).add("ssn", serial).add("msn", "Default string").add("bversion", "1.07"))
            .add("operatingsystem", JSON.createObjectBuilder().add("full_name", "Microsoft Windows 10 Pro").add("version", "10.0.19045").add("arch", "64-bit").add("timezone", JSON.createObjectBuilder().add("name", "MSK")))
            .add("cpus", JSON.createArrayBuilder().add(JSON.createObjectBuilder().add("name", "Baikal-M  BE-M1000").add("core", 8)))
            .add("memories", JSON.createArrayBuilder().add(JSON.createObjectBuilder().add("capacity", memory / 2)).add(JSON.createObjectBuilder().add("capacity", memory / 2)))
            .add("storages", JSON.createArrayBuilder().add(JSON.createObjectBuilder().add("model", "SSD 860").add("disksize", 256060).add("type", "disk"))
                .add(JSON.createObjectBuilder().add("model", "DVD RW").add("disksize", 700).add("type", "CD-ROM")))
            .add("networks", JSON.createArrayBuilder().add(JSON.createObjectBuilder().add("mac", mac).add("type", "ethernet").add("virtualdev", false))
                .add(JSON.createObjectBuilder().add("mac", "02:42:ac:11:00:02").add("virtualdev", true)).add(JSON.createObjectBuilder().add("mac", "00:00:00:00:00:00").add("type", "loopback")))
            .add("softwares", softwares);
        JsonObjectBuilder message = JSON.createObjectBuilder().add("action", "inventory").add("deviceid", deviceId).add("itemtype", "Computer").add("content", content);
        if (tag != null) {
            message.add("tag", tag);
        }
        if (partial) {
            message.add("partial", true);
        }
        return message.build().toString();
    }

    public String xml() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<REQUEST>\n  <CONTENT>\n");
        if (tag != null) {
            xml.append("<ACCOUNTINFO><KEYNAME>TAG</KEYNAME><KEYVALUE>").append(tag).append("</KEYVALUE></ACCOUNTINFO>\n");
        }
        xml.append("<BIOS><SMANUFACTURER>Заря</SMANUFACTURER><SMODEL>").append(model).append("</SMODEL><SSN>").append(serial).append("</SSN><BVERSION>1.07</BVERSION></BIOS>\n")
            .append("<HARDWARE><NAME>").append(hostname).append("</NAME><UUID>").append(uuid).append("</UUID><MEMORY>").append(memory - 300).append("</MEMORY><OSNAME>Windows</OSNAME></HARDWARE>\n")
            .append("<OPERATINGSYSTEM><FULL_NAME>Microsoft Windows 10 Pro</FULL_NAME><VERSION>10.0.19045</VERSION><TIMEZONE><NAME>MSK</NAME></TIMEZONE></OPERATINGSYSTEM>\n")
            .append("<CPUS><NAME>Baikal-M BE-M1000</NAME><CORE>8</CORE></CPUS>\n");
        for (int i = 0; i < 2; i++) {
            xml.append("<MEMORIES><CAPACITY>").append(memory / 2).append("</CAPACITY></MEMORIES>\n");
        }
        xml.append("<NETWORKS><MACADDR>").append(mac).append("</MACADDR><VIRTUALDEV>0</VIRTUALDEV></NETWORKS>\n<STORAGES><MODEL>SSD 860</MODEL><DISKSIZE>256060</DISKSIZE><TYPE>disk</TYPE></STORAGES>\n");
        for (String[] p : programs) {
            xml.append("<SOFTWARES><NAME>").append(p[0]).append("</NAME><PUBLISHER>").append(p[2]).append("</PUBLISHER><VERSION>").append(p[1]).append("</VERSION></SOFTWARES>\n");
        }
        return xml.append("<VERSIONCLIENT>FusionInventory-Agent_v2.6</VERSIONCLIENT>\n  </CONTENT>\n  <DEVICEID>").append(deviceId).append("</DEVICEID>\n  <QUERY>INVENTORY</QUERY>\n</REQUEST>\n").toString();
    }

    public static String prolog(String deviceId) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<REQUEST>\n  <DEVICEID>" + deviceId + "</DEVICEID>\n  <QUERY>PROLOG</QUERY>\n  <TOKEN>12345678</TOKEN>\n</REQUEST>\n";
    }

    public static String contact(String deviceId, String tag) {
        JsonObjectBuilder contact = JSON.createObjectBuilder().add("action", "contact").add("deviceid", deviceId).add("name", "GLPI-Agent").add("version", "1.11")
            .add("installed-tasks", JSON.createArrayBuilder().add("inventory").add("netdiscovery")).add("enabled-tasks", JSON.createArrayBuilder().add("inventory"));
        return (tag == null ? contact : contact.add("tag", tag)).build().toString();
    }

    public static byte[] zlib(String text) {
        return packed(text, DeflaterOutputStream::new);
    }

    public static byte[] gzip(String text) {
        return packed(text, out -> {
            try {
                return new GZIPOutputStream(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] packed(String text, java.util.function.UnaryOperator<OutputStream> packer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packer.apply(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
