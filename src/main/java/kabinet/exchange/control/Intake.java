package kabinet.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import kabinet.document.entity.UnreadableFileException;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.MappedColumn;
import kabinet.exchange.entity.ReadOut;

/**
 * Takes a file through its importer, whatever its shape. Previewing and booking are the same way; a preview flushes nothing and forgets what it
 * did, so it says exactly what booking would come to. Runs in its caller's transaction.
 */
@ApplicationScoped
public class Intake {

    @PersistenceContext
    EntityManager em;
    @Inject
    TableImport tables;

    /** Finds a table's columns; a document says itself what is what. */
    public Recognised recognise(Importer importer, Original file) {
        return importer instanceof TableImporter table ? tables.recognise(table, file) : new Recognised(List.of(), new Report().findings());
    }

    /** What booking the file would come to. Leaves the persistence context empty. @param mapped a table's columns */
    public Taken preview(Importer importer, Original file, List<MappedColumn> mapped) {
        try {
            return unflushed(() -> take(importer, file, mapped, false, done -> { }));
        } finally {
            em.clear();
        }
    }

    /** Books the file. With faults found, the caller must roll back. @param progress told the number of rows done so far */
    public Taken book(Importer importer, Original file, List<MappedColumn> mapped, IntConsumer progress) {
        return unflushed(() -> take(importer, file, mapped, true, progress));
    }

    private Taken unflushed(Supplier<Taken> way) {
        em.flush();
        em.setFlushMode(FlushModeType.COMMIT);
        try {
            return way.get();
        } finally {
            em.setFlushMode(FlushModeType.AUTO);
        }
    }

    private Taken take(Importer importer, Original file, List<MappedColumn> mapped, boolean booking, IntConsumer progress) {
        if (importer instanceof TableImporter table) {
            return new Taken(tables.take(table, file, mapped, booking, progress), ReadOut.NONE, null);
        }
        try {
            return ((DocumentImporter) importer).take(file, booking, progress);
        } catch (UnreadableFileException e) {
            Report report = new Report();
            report.fault(new Fault(e.line(), "", "", "unreadable", e.key(), Arrays.asList(e.args())));
            return new Taken(report.findings(), ReadOut.NONE, null);
        }
    }
}
