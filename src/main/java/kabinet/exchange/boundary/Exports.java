package kabinet.exchange.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kabinet.access.control.Boundary;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.Texts;
import kabinet.document.control.TableWriter;
import kabinet.document.entity.TableFormat;
import kabinet.exchange.control.Exporter;
import kabinet.exchange.control.Kinds;
import kabinet.exchange.entity.Column;

/** Gives tables out: all rows of a filter within the caller's scope, in the columns in which they come in again. */
@Boundary
public class Exports {

    @Inject
    Kinds kinds;
    @Inject
    PersonalDataLog personalData;

    /** @throws kabinet.base.NotFoundException if there is no such table */
    @RolesAllowed(Right.READ)
    public Exporter table(String kind) {
        return kinds.exporter(kind);
    }

    /** To be asked before the first byte is sent, after which a failure has no words. @throws BusinessException if a value is none of its filter's */
    @RolesAllowed(Right.READ)
    public void check(String kind, Map<String, String> filter) {
        Map<String, Function<String, ?>> readers = kinds.exporter(kind).filters();
        filter.forEach((name, value) -> {
            try {
                readers.get(name).apply(value);
            } catch (IllegalArgumentException e) {
                throw new BusinessException("exchange.filter", name + '=' + value);
            }
        });
    }

    /**
     * Writes the table while it is read. Tables with people's names are recorded.
     *
     * @param filter by names of the table's filters
     * @param out stays open
     */
    @RolesAllowed(Right.READ)
    public void write(String kind, TableFormat format, Map<String, String> filter, OutputStream out) {
        Exporter exporter = kinds.exporter(kind);
        try (TableWriter table = head(exporter, format, out)) {
            int rows = exporter.write(table, filter);
            if (exporter.isPersonal()) {
                String school = filter.get("school");
                personalData.record(PersonalDataAccess.Act.EXPORT, "exchange.kind." + kind, school == null ? null : Long.valueOf(school), Integer.toString(rows));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the head alone: a table to fill in. */
    @RolesAllowed(Right.READ)
    public void writeTemplate(String kind, TableFormat format, OutputStream out) {
        try (TableWriter table = head(kinds.exporter(kind), format, out)) {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableWriter head(Exporter exporter, TableFormat format, OutputStream out) throws IOException {
        TableWriter table = TableWriter.to(format, out, Texts.of(Texts.RUSSIAN, "exchange.kind." + exporter.kind()));
        List<String> head = exporter.columns().stream().map(Column::russian).toList();
        table.header(head);
        return table;
    }
}
