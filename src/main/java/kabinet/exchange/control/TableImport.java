package kabinet.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import kabinet.access.entity.Callers;
import kabinet.document.control.TableReader;
import kabinet.document.entity.TableLimits;
import kabinet.document.entity.TableRow;
import kabinet.document.entity.UnreadableFileException;
import kabinet.exchange.entity.Column;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.Findings;
import kabinet.exchange.entity.MappedColumn;

/**
 * Takes a file through its importer, portion by portion. Previewing and booking are the same way; a preview flushes nothing and forgets
 * what it did, so it says exactly what booking would come to. Runs in its caller's transaction.
 */
@ApplicationScoped
public class TableImport {

    /** Rows that are looked up and stored together. */
    static final int PORTION = 500;

    @PersistenceContext
    EntityManager em;

    /** A file's columns as they are recognised; no columns, but faults, if it cannot be read. */
    public record Recognised(List<MappedColumn> columns, Findings findings) {
    }

    /** Reads the head and the first rows. */
    public Recognised recognise(Importer importer, Path file, String fileName) {
        Report report = new Report(true);
        List<MappedColumn> columns = List.of();
        try (TableReader table = TableReader.open(file, fileName, TableLimits.STANDARD)) {
            Iterator<TableRow> rows = table.iterator();
            if (rows.hasNext()) {
                TableRow head = rows.next();
                List<TableRow> first = new ArrayList<>();
                while (first.size() < Head.SAMPLES && rows.hasNext()) {
                    first.add(rows.next());
                }
                columns = Head.recognise(head, first, importer.columns());
            } else {
                report.fault(Fault.ofFile("exchange.fault.empty-file"));
            }
        } catch (UnreadableFileException e) {
            report.fault(unreadable(e));
        }
        return new Recognised(columns, report.findings());
    }

    /** What booking the file would come to. Leaves the persistence context empty. */
    public Findings preview(Importer importer, Path file, String fileName, List<MappedColumn> mapped) {
        em.flush();
        em.setFlushMode(FlushModeType.COMMIT);
        try {
            return run(importer, file, fileName, mapped, false, done -> { });
        } finally {
            em.clear();
            em.setFlushMode(FlushModeType.AUTO);
        }
    }

    /** Books the file. With faults found, the caller must roll back. @param progress told the number of rows done so far */
    public Findings book(Importer importer, Path file, String fileName, List<MappedColumn> mapped, IntConsumer progress) {
        em.flush();
        em.setFlushMode(FlushModeType.COMMIT);
        try {
            return run(importer, file, fileName, mapped, true, progress);
        } finally {
            em.setFlushMode(FlushModeType.AUTO);
        }
    }

    private Findings run(Importer importer, Path file, String fileName, List<MappedColumn> mapped, boolean booking, IntConsumer progress) {
        Report report = new Report(importer.mayChange(Callers.current()));
        List<Column> columns = importer.columns();
        try {
            if (mapped.isEmpty()) { // not even a head could be read: reading again says why
                return recognise(importer, file, fileName).findings();
            }
            Map<String, Line.Place> places = Head.places(mapped, columns, report);
            if (report.isSound()) {
                Importer.Reading reading = importer.begin(booking);
                List<Column> required = columns.stream().filter(Column::required).toList();
                for (int round = 1; round <= reading.rounds(); round++) {
                    int done = once(reading, round, file, fileName, new Shape(mapped, places, required), report, booking, progress);
                    report.rows(done);
                }
            }
        } catch (UnreadableFileException e) {
            report.fault(unreadable(e));
        }
        return report.findings();
    }

    /** How the rows are laid out. */
    private record Shape(List<MappedColumn> mapped, Map<String, Line.Place> places, List<Column> required) {
    }

    /** One round through the file; returns the number of rows. */
    private int once(Importer.Reading reading, int round, Path file, String fileName, Shape shape, Report report, boolean booking, IntConsumer progress) {
        int done = 0;
        Report ignored = new Report(true); // what a later round finds again in the rows' shape was reported by the first
        try (TableReader table = TableReader.open(file, fileName, TableLimits.STANDARD)) {
            Iterator<TableRow> rows = table.iterator();
            if (rows.hasNext()) {
                rows.next();
            }
            if (!rows.hasNext() && round == 1) {
                report.fault(Fault.ofFile("exchange.fault.no-rows"));
            }
            while (rows.hasNext()) {
                List<Line> portion = new ArrayList<>(PORTION);
                while (portion.size() < PORTION && rows.hasNext()) {
                    TableRow row = rows.next();
                    done++;
                    Line line = new Line(row, shape.places(), report);
                    if (fits(row, line, shape, round == 1 ? report : ignored)) {
                        portion.add(line);
                    }
                }
                reading.take(portion, round);
                if (booking && report.isSound()) {
                    em.flush();
                }
                progress.accept(report.came());
            }
        }
        return done;
    }

    /** A row with more cells than the head is not guessed at; one that lacks a required value is still looked through. */
    private static boolean fits(TableRow row, Line line, Shape shape, Report report) {
        for (int i = 0; i < row.cells().size(); i++) {
            boolean headed = i < shape.mapped().size() && !(shape.mapped().get(i).header().isEmpty() && !shape.mapped().get(i).isTaken());
            if (!headed && !row.cell(i).isEmpty()) {
                report.fault(Fault.of(row.line(), "", row.cell(i), "exchange.fault.extra-cells", Fault.shortened(row.cell(i))));
                return false;
            }
        }
        line.require(shape.required(), report);
        return true;
    }

    /** Faults of the shape of a file, as the reader of files found them. */
    private static Fault unreadable(UnreadableFileException e) {
        return switch (e.key()) {
            case "document.file.empty" -> Fault.ofFile("exchange.fault.empty-file");
            case "document.table.open_quote" -> at(e, "exchange.fault.unterminated-quote");
            case "document.table.text_after_quote" -> at(e, "exchange.fault.text-after-quote");
            case "document.table.cell_too_long" -> at(e, "exchange.fault.cell-too-long");
            default -> new Fault(0, "", "", "unreadable", e.key(), Arrays.asList(e.args()));
        };
    }

    private static Fault at(UnreadableFileException e, String textKey) {
        return Fault.of(e.line(), "", "", textKey, e.line());
    }
}
