package kabinet.exchange.entity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kabinet.base.Texts;

/**
 * What is wrong in a file, or worth a warning, and where.
 *
 * @param line from 1 as an editor or a spreadsheet counts; 0 for the whole file
 * @param column the column's head as it stands in the file; empty when the fault is of no one column
 * @param value what stands there, cut to {@link #VALUE_LENGTH}
 * @param key stable name of the fault, such as {@code unknown-school}
 * @param text text key of the reason
 * @param args what the reason's text names: texts and whole numbers; days become texts as people write them
 */
public record Fault(int line, String column, String value, String key, String text, List<Object> args) {

    public static final int VALUE_LENGTH = 100;

    public Fault {
        value = shortened(value);
        args = args.stream().map(Fault::kept).toList();
    }

    private static Object kept(Object arg) {
        return arg instanceof Integer ? arg : arg instanceof LocalDate day ? Texts.date(day) : String.valueOf(arg);
    }

    /** A fault whose stable name is the last part of its text key. */
    public static Fault of(int line, String column, String value, String text, Object... args) {
        return new Fault(line, column, value, text.substring(text.lastIndexOf('.') + 1), text, Arrays.asList(args));
    }

    /** A fault of the whole file. */
    public static Fault ofFile(String text) {
        return of(0, "", "", text);
    }

    /** As much of a value as is shown. */
    public static String shortened(String value) {
        return value.length() <= VALUE_LENGTH ? value : value.substring(0, VALUE_LENGTH - 1) + "…";
    }

    /** The reason as a sentence. */
    public String reason(Locale locale) {
        return Texts.of(locale, text, args.toArray());
    }
}
