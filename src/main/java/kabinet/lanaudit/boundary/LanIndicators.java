package kabinet.lanaudit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.document.control.TableWriter;
import kabinet.document.entity.PrintedPaper;
import kabinet.document.entity.TableFormat;
import kabinet.lanaudit.control.Indicators;
import kabinet.lanaudit.control.SpeedListPdf;
import kabinet.lanaudit.control.Summaries;
import kabinet.lanaudit.entity.RoomFigureFilter;
import kabinet.lanaudit.entity.RoomRow;
import kabinet.lanaudit.entity.RoomsFigure;
import kabinet.lanaudit.entity.SummaryRow;
import kabinet.network.control.Norms;
import kabinet.network.control.SchoolSpeeds;
import kabinet.network.entity.SchoolSpeed;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.SettlementType;

/** What the district wants to know of all networks: the road map's figures and the rows behind them, acts received and missing, schools that meet the norm of speed. */
@Boundary
public class LanIndicators {

    @Inject
    Indicators indicators;
    @Inject
    Summaries summaries;
    @Inject
    SchoolSpeeds speeds;
    @Inject
    Schools schools;
    @Inject
    Norms norms;

    /** How the teaching rooms of each school stand on the day. @param schoolId null for all in scope */
    @RolesAllowed(Right.READ)
    public List<RoomsFigure> rooms(Long schoolId, LocalDate day) {
        return indicators.rooms(schoolId, day);
    }

    /** The rooms behind a figure. */
    @RolesAllowed(Right.READ)
    public List<RoomRow> page(RoomFigureFilter filter, LocalDate day, int first, int size) {
        return indicators.page(filter, day, first, size);
    }

    /** Exact to the limit of {@link kabinet.base.Counted}; one more stands for "more than". */
    @RolesAllowed(Right.READ)
    public int count(RoomFigureFilter filter, LocalDate day) {
        return indicators.count(filter, day);
    }

    /** The first day whose looks still count on the day. */
    @RolesAllowed(Right.READ)
    public LocalDate since(LocalDate day) {
        return norms.auditsSince(day);
    }

    /** How long a look at a room counts, months. */
    @RolesAllowed(Right.READ)
    public int validMonths() {
        return norms.validMonths();
    }

    /** The norm of speed, Mbit/s. */
    @RolesAllowed(Right.READ)
    public BigDecimal internet(SettlementType settlement) {
        return norms.internet(settlement);
    }

    /** The internet of each school in use on the day, in the order of schools. */
    @RolesAllowed(Right.READ)
    public List<SchoolSpeed> speeds(LocalDate day) {
        return speeds.on(day);
    }

    /** Acts received and missing of a year, a row for each school in use. */
    @RolesAllowed(Right.READ)
    public List<SummaryRow> summary(int year) {
        return summaries.of(year);
    }

    /** «Список школ, соответствующих требованию по скорости», to be filed. */
    @RolesAllowed(Right.READ)
    public PrintedPaper speedList(LocalDate day) {
        List<SchoolSpeed> all = speeds.on(day);
        return new PrintedPaper("Список школ, соответствующих требованию по скорости, на " + day + ".pdf", SpeedListPdf.print(schools.district().getName(), day, norms.internet(SettlementType.CITY), norms.internet(SettlementType.VILLAGE), all));
    }

    /** The same list as a spreadsheet, and the schools that do not meet it. */
    @RolesAllowed(Right.READ)
    public byte[] speedTable(LocalDate day) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.to(TableFormat.XLSX, out, "Скорость")) {
            SpeedListPdf.table(table, speeds.on(day));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
