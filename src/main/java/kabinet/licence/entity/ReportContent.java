package kabinet.licence.entity;

import java.io.Serializable;
import java.util.List;

/**
 * What a report says: read once, so that its lines and its totals are of one moment.
 *
 * @param lines in the order of programs
 * @param places every installation, in the order of programs; of the district none: they stand in its schools' reports
 * @param schools of the district's report, in the order of codes; of a school's none
 */
public record ReportContent(List<ReportLine> lines, List<ReportPlace> places, List<PlaceFigures> schools, Compliance figures) implements Serializable {

    /** How many programs that are installed have no number in the register of Russian software: they do not count as Russian. */
    public long unregistered() {
        return lines.stream().filter(l -> l.installed() > 0 && l.registryNumber() == null).map(ReportLine::software).distinct().count();
    }

    /** What a school's report says. */
    public ReportContent(List<ReportLine> lines, List<ReportPlace> places, Compliance figures) {
        this(lines, places, List.of(), figures);
    }
}
