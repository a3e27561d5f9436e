package kabinet.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

/** Takes a table through its importer, portion by portion. */
@ApplicationScoped
class TableImport {

    /** Rows that are looked up and stored together. */
    static final int PORTION = 500;

    @PersistenceContext
    EntityManager em;

    /** Reads the head and the first rows. */
    Recognised recognise(TableImporter importer, Original file) {
        Report report = new Report(true);
        List<MappedColumn> columns = List.of();
        try (TableReader table = TableReader.open(file.path(), file.fileName(), TableLimits.STANDARD)) {
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

    /** @param progress told the number of rows done so far */
    Findings take(TableImporter importer, Original file, List<MappedColumn> mapped, boolean booking, IntConsumer progress) {
        Report report = new Report(importer.mayChange(Callers.current()));
        List<Column> columns = importer.columns();
        try {
            if (mapped.isEmpty()) { // not even a head could be read: reading again says why
                return recognise(importer, file).findings();
            }
            Map<String, Line.Place> places = Head.places(mapped, columns, importer.moved(), report);
            if (report.isSound()) {
                TableImporter.Reading reading = importer.begin(booking);
                List<Column> required = columns.stream().filter(Column::required).toList();
                for (int round = 1; round <= reading.rounds(); round++) {
                    report.rows(once(reading, round, file, new Shape(mapped, places, required), report, booking, progress));
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
    private int once(TableImporter.Reading reading, int round, Original file, Shape shape, Report report, boolean booking, IntConsumer progress) {
        int done = 0;
        Report ignored = new Report(true); // what a later round finds again in the rows' shape was reported by the first
        try (TableReader table = TableReader.open(file.path(), file.fileName(), TableLimits.STANDARD)) {
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
