package kabinet.document.control;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text in a CSV file for a formula («CSV injection»).
 * <p>
 * The way chosen: a text that a spreadsheet could compute is written with an apostrophe before it, the spreadsheets' own sign for "this is
 * text"; reading takes one away. A text that already begins with apostrophes before such a sign gets one more, so that every text comes back
 * unchanged. Numbers written as numbers («-5,00») are not touched: they compute nothing.
 */
final class FormulaGuard {

    /** Starts of a formula in any spreadsheet, also in the full-width forms that East Asian versions accept, also after spaces. */
    private static final Pattern DANGEROUS = Pattern.compile("'*([\\t\\r\\n]|[\\s\\p{Z}\\uFEFF]*[=+\\-@＝＋－＠]).*", Pattern.DOTALL);

    private FormulaGuard() {
    }

    static boolean isDangerous(String text) {
        return DANGEROUS.matcher(text).matches();
    }

    static String guarded(String text) {
        return isDangerous(text) ? '\'' + text : text;
    }

    static String unguarded(String cell) {
        return cell.startsWith("'") && isDangerous(cell) ? cell.substring(1) : cell;
    }
}
