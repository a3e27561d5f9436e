package kabinet.device.entity;

import java.util.Set;
import java.util.regex.Pattern;
import kabinet.base.LookAlikes;

/** What manufacturers write into a serial number when they have none: such texts say nothing about identity. */
public final class SerialNumber {

    private static final Set<String> PLACEHOLDERS = Set.of("DEFAULT STRING", "TO BE FILLED BY O.E.M.", "TO BE FILLED BY OEM", "SYSTEM SERIAL NUMBER", "SERIAL NUMBER",
        "CHASSIS SERIAL NUMBER", "NOT SPECIFIED", "NOT APPLICABLE", "NOT AVAILABLE", "UNKNOWN", "NONE", "N/A", "NA", "NO SERIAL", "INVALID", "EMPTY", "OEM", "O.E.M.",
        "123456789", "1234567890", "0123456789", "НЕТ", "Б/Н", "БЕЗ НОМЕРА", "ОТСУТСТВУЕТ", "НЕ УКАЗАН");

    private static final Set<String> FOLDED = PLACEHOLDERS.stream().map(LookAlikes::fold).collect(java.util.stream.Collectors.toUnmodifiableSet());
    private static final Pattern ONE_SIGN = Pattern.compile("(.)\\1*|[0.X*?#\\s-]+");

    private SerialNumber() {
    }

    /** The texts that say nothing, for queries; the database compares them without regard to case. */
    public static Set<String> placeholders() {
        return PLACEHOLDERS;
    }

    /** Whether the text identifies a device: it is there, is no placeholder and not one sign repeated. */
    public static boolean isTelling(String serial) {
        String key = LookAlikes.fold(serial);
        return !key.isEmpty() && !FOLDED.contains(key) && !ONE_SIGN.matcher(key).matches();
    }
}
