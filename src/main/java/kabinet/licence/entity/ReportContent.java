package kabinet.licence.entity;

import java.io.Serializable;
import java.util.List;

/**
 * What a report says: read once, so that its lines and its totals are of one moment.
 *
 * @param lines in the order of programs
 * @param places every installation, in the order of programs
 */
public record ReportContent(List<ReportLine> lines, List<ReportPlace> places, Compliance figures) implements Serializable {
}
