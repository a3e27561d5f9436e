package kabinet.agent.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kabinet.base.LookAlikes;
import kabinet.device.entity.SerialNumber;

/** What stands in serial numbers, UUIDs, network addresses and names of models and yet tells no machine from another. */
final class Junk {

    private static final Set<String> SERIALS = folded("BSN12345678901234567", "BSN-0123456789", "MB-1234567890", "EVAL", "SSN", "MSN", "SERNUM0", "BASE BOARD SERIAL NUMBER", "XXXXXXXXXX", "00000000000000",
        "CHANGEME", "SYSTEMSERIALNUMB", "SERIALNUMBER", "PC-SERIAL", "NB-1234567890", "0123456789ABCDEF", "1234567890ABCDEF", "PRODUCT SERIAL", "NOSERIAL", "N.A.", "NOT DEFINED");
    private static final Set<String> WORDS = folded("SYSTEM PRODUCT NAME", "SYSTEM MANUFACTURER", "ALL SERIES", "PRODUCT NAME", "MANUFACTURER", "OEM_PRODUCT", "DEFAULT", "TO BE FILLED BY O.E.M. BY O.E.M.");
    private static final Set<String> UUIDS = Set.of("03000200-0400-0500-0006-000700080009", "00020003-0004-0005-0006-000700080009", "12345678-1234-5678-90ab-cddeefaabbcc", "12345678-1234-1234-1234-123456789012",
        "fefefefe-fefe-fefe-fefe-fefefefefefe", "01234567-89ab-cdef-0123-456789abcdef", "4c4c4544-0000-2010-8020-80c04f202020", "00000000-0000-0000-0000-ac1f6bd0d0d0");
    private static final Set<String> MACS = Set.of("44:45:53:54:00:00", "20:41:53:59:4e:ff", "50:50:54:50:30:30", "33:50:6f:45:30:30", "00:50:56:c0:00:01", "00:50:56:c0:00:08", "00:15:5d:00:00:00",
        "00:00:00:00:00:01");
    private static final Pattern MAC = Pattern.compile("(?:[0-9a-f]{2}:){5}[0-9a-f]{2}");
    private static final Pattern UUID = Pattern.compile("[0-9a-z{}()-]{8,60}");
    private static final int SERIAL_MIN = 4;
    /** Characters of a text that are looked at: nothing that tells nothing is as long. */
    private static final int LOOKED_AT = 255;

    private final Set<String> further;

    /** @param further values of any kind that the district knows to say nothing, beside those that are known anyway */
    Junk(List<String> further) {
        this.further = further.stream().map(LookAlikes::fold).filter(s -> !s.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a serial number identifies a machine. Fewer than {@value #SERIAL_MIN} signs do not. */
    boolean tells(String serial) {
        String looked = begin(serial);
        String key = LookAlikes.fold(looked);
        return key.length() >= SERIAL_MIN && SerialNumber.isTelling(looked) && !SERIALS.contains(key) && !further.contains(key) && !isRun(key);
    }

    /** A UUID in lower case; null if it is none, or many machines have it. Androids have a number of sixteen digits in its place. */
    String uuid(String text) {
        String uuid = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        boolean telling = UUID.matcher(uuid).matches() && !UUIDS.contains(uuid) && !further.contains(LookAlikes.fold(uuid)) && uuid.replace("-", "").chars().distinct().count() > 2;
        return telling ? uuid : null;
    }

    /** An address in lower case with colons; null if it is none, or no network card's own: a group's, one given by software, or one that many cards have. */
    String mac(String text) {
        String mac = text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replace('-', ':');
        if (!MAC.matcher(mac).matches() || MACS.contains(mac) || mac.startsWith("00:00:00:00") || further.contains(LookAlikes.fold(mac))) {
            return null;
        }
        int first = Integer.parseInt(mac.substring(0, 2), 16);
        return (first & 0b11) == 0 ? mac : null;
    }

    /** A name of a manufacturer or model; null if it says nothing. */
    String word(String text) {
        String looked = begin(text);
        String key = LookAlikes.fold(looked);
        return key.isEmpty() || !SerialNumber.isTelling(looked) || WORDS.contains(key) || further.contains(key) ? null : text;
    }

    /** «123456…» and the like, which keyboards suggest. */
    private static boolean isRun(String key) {
        for (int i = 1; i < key.length(); i++) {
            int step = key.charAt(i) - key.charAt(i - 1);
            if (step != 1 && !(key.charAt(i) == '0' && key.charAt(i - 1) == '9')) {
                return false;
            }
        }
        return true;
    }

    /** Folding lengthens some signs eighteenfold: nothing is folded as long as whoever sent it likes. */
    private static String begin(String text) {
        return text == null || text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
    }

    private static Set<String> folded(String... texts) {
        return Arrays.stream(texts).map(LookAlikes::fold).collect(Collectors.toUnmodifiableSet());
    }
}
