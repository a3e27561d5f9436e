package kabinet.licence.control;

import java.time.LocalDate;

/** Cells of native rows as Java has them: the driver answers a condition as a truth or a number, as it sees fit. */
final class Cells {

    private Cells() {
    }

    static long number(Object cell) {
        return cell instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) cell).longValue();
    }

    static Long id(Object cell) {
        return cell == null ? null : number(cell);
    }

    static boolean truth(Object cell) {
        return number(cell) != 0;
    }

    static LocalDate day(Object cell) {
        return LocalDate.parse(cell.toString());
    }

    /** A program's name and release. */
    static String title(Object name, Object release) {
        return release == null || ((String) release).isEmpty() ? (String) name : name + " " + release;
    }
}
