package kabinet.delivery.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kabinet.delivery.entity.LineKind;

/** A line as it stands in the file: texts by field, nothing of it checked. */
final class RawLine {

    private static final Pattern SERIALS = pattern("серийн|заводск|serial|s/n");
    private static final Pattern OKPD2 = pattern("окпд");

    private final int line;
    private final Map<Field, String> texts = new EnumMap<>(Field.class);
    private final List<String> serials = new ArrayList<>();
    private LineKind kind;

    /** @param line of the file, from 1 */
    RawLine(int line) {
        this.line = line;
    }

    /** Keeps a text unless it is null. */
    RawLine put(Field field, String text) {
        if (text != null) {
            texts.put(field, text);
        }
        return this;
    }

    /** Takes what a supplier says in a field of his own, if it is serial numbers, which no format has a field for, or ОКПД2, which early ones lack. */
    void addRemark(String about, String text) {
        if (SERIALS.matcher(about).find()) {
            addSerials(text);
        } else if (OKPD2.matcher(about).find()) {
            texts.putIfAbsent(Field.OKPD2, text);
        }
    }

    /** As many as pieces can be accepted at once. */
    private static final int SERIALS_MOST = Unpacking.MOST;

    private void addSerials(String text) {
        for (String serial : text.split("[,;\\r\\n\\t]+")) {
            if (!serial.isBlank() && serials.size() < SERIALS_MOST) {
                serials.add(serial.strip());
            }
        }
    }

    void setKind(LineKind kind) {
        this.kind = kind;
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    int line() {
        return line;
    }

    String text(Field field) {
        return texts.get(field);
    }

    List<String> serials() {
        return serials;
    }

    /** As the document says; null if it does not. */
    LineKind kind() {
        return kind;
    }
}
