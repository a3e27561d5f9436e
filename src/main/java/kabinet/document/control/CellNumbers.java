package kabinet.document.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers of a workbook as the user means them; only the cell's number format tells a date from a count. */
final class CellNumbers {

    /** A spreadsheet computes with 15 significant digits; what stands behind them is noise of binary fractions. */
    private static final MathContext SIGNIFICANT = new MathContext(15);
    private static final int MAX_DECIMALS = 30;
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final List<Integer> styles;
    private final Map<Integer, String> patterns;
    private final boolean since1904;
    private final Map<Integer, Format> formats = new HashMap<>();

    /** What a number format says about the text: a date, leading zeros up to a length, decimals at least shown, percents. */
    private record Format(boolean date, int zeros, int decimals, boolean percent) { }

    /**
     * @param styles   the number format of each style of cells
     * @param patterns of the workbook's own number formats
     */
    CellNumbers(List<Integer> styles, Map<Integer, String> patterns, boolean since1904) {
        this.styles = styles;
        this.patterns = patterns;
        this.since1904 = since1904;
    }

    String text(String raw, int style) {
        Format format = formats.computeIfAbsent(style, this::format);
        double number = Double.parseDouble(raw);
        if (raw.length() > 40 || Double.isNaN(number) || Double.isInfinite(number)) {
            throw new NumberFormatException(raw);
        }
        if (format.date() && DateUtil.isValidExcelDate(number)) {
            return date(number);
        }
        BigDecimal exact = number == 0 ? BigDecimal.ZERO : new BigDecimal(raw).round(SIGNIFICANT);
        if (format.percent()) {
            exact = exact.movePointRight(2);
        }
        exact = exact.stripTrailingZeros();
        exact = exact.setScale(Math.max(Math.max(0, exact.scale()), format.decimals()));
        String text = exact.toPlainString().replace('.', ',');
        if (text.length() < format.zeros() && exact.signum() >= 0) {
            text = "0".repeat(format.zeros() - text.length()) + text;
        }
        return format.percent() ? text + '%' : text;
    }

    /** Dates of strict workbooks are written as ISO texts. */
    String isoDate(String value) {
        return value.length() == 10 ? DATE.format(LocalDate.parse(value)) : shown(LocalDateTime.parse(value.replaceFirst("Z$", "")));
    }

    private String date(double number) {
        LocalDateTime moment = DateUtil.getLocalDateTime(number, since1904, true);
        return number < 1 ? TIME.format(moment) : shown(moment);
    }

    private static String shown(LocalDateTime moment) {
        return (moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? DATE : DATE_TIME).format(moment);
    }

    private Format format(int style) {
        if (style < 0 || style >= styles.size()) {
            return new Format(false, 0, 0, false);
        }
        int number = styles.get(style);
        String pattern = patterns.containsKey(number) ? patterns.get(number) : BuiltinFormats.getBuiltinFormat(number);
        if (pattern == null) {
            return new Format(false, 0, 0, false);
        }
        if (DateUtil.isADateFormat(number, pattern)) {
            return new Format(true, 0, 0, false);
        }
        String bare = DECORATION.matcher(pattern).replaceAll("");
        String positive = bare.contains(";") ? bare.substring(0, bare.indexOf(';')) : bare;
        int zeros = positive.matches("0{2,40}") ? positive.length() : 0;
        return new Format(false, zeros, decimals(positive), positive.contains("%"));
    }

    private static int decimals(String pattern) {
        int point = pattern.indexOf('.');
        int end = point + 1;
        while (point >= 0 && end < pattern.length() && pattern.charAt(end) == '0') {
            end++;
        }
        return point < 0 || pattern.indexOf('E') >= 0 ? 0 : Math.min(end - point - 1, MAX_DECIMALS);
    }
}
