package kabinet.agent.control;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import kabinet.agent.entity.Fact;
import kabinet.base.Texts;

/** Facts as people read them, on pages and papers. */
public final class FactWords {

    private static final long MIB_IN_GIB = 1024;
    private static final long MB_IN_GB = 1000;

    private FactWords() {
    }

    /** «8 ГБ», «SSD 860 — 256 ГБ»; a dash for nothing. */
    public static String value(Locale locale, Fact fact, String value) {
        if (value == null || value.isEmpty()) {
            return "—";
        }
        return switch (fact) {
            case MEMORY -> size(locale, "agent.size.memory", value, MIB_IN_GIB);
            case DISKS -> Arrays.stream(value.split("\n")).map(line -> disk(locale, line)).collect(Collectors.joining(", "));
            case PAGES -> NumberFormat.getInstance(locale).format(Long.parseLong(value));
            default -> value;
        };
    }

    private static String disk(Locale locale, String line) {
        int tab = line.lastIndexOf('\t');
        return tab < 0 ? line : (line.substring(0, tab) + " — " + size(locale, "agent.size.disk", line.substring(tab + 1), MB_IN_GB)).replaceFirst("^ — ", "");
    }

    private static String size(Locale locale, String key, String number, long unit) {
        if (!number.matches("\\d{1,11}")) { // a person's own words
            return number;
        }
        long small = Long.parseLong(number);
        double large = (double) small / unit;
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(large < 10 ? 1 : 0);
        return large < 1 ? Texts.of(locale, key + ".small", format.format(small)) : Texts.of(locale, key, format.format(large));
    }
}
