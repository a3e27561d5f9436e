package kabinet.exchange.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.exchange.control.BookingOrdered;
import kabinet.exchange.control.BookingProgress;
import kabinet.exchange.control.ImportFiles;
import kabinet.exchange.control.ImportJobs;
import kabinet.exchange.control.Importer;
import kabinet.exchange.control.Intake;
import kabinet.exchange.control.Kinds;
import kabinet.exchange.control.Original;
import kabinet.exchange.control.Recognised;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.control.Taken;
import kabinet.exchange.entity.Column;
import kabinet.exchange.entity.Findings;
import kabinet.exchange.entity.ImportJob;
import kabinet.exchange.entity.ImportState;
import kabinet.exchange.entity.MappedColumn;
import kabinet.exchange.entity.ReadOut;
import kabinet.history.control.Restoration;
import kabinet.history.control.Revisions;

/** Takes files in: upload, map, preview, book, undo. Whoever imports needs the right to import and a right over what the file holds. */
@Boundary
public class Imports {

    /** How long a file waits for its booking. */
    static final Duration KEPT_UNBOOKED = Duration.ofDays(30);

    @Inject
    Kinds kinds;
    @Inject
    ImportJobs jobs;
    @Inject
    ImportFiles files;
    @Inject
    Intake intake;
    @Inject
    BookingProgress progress;
    @Inject
    Revisions revisions;
    @Inject
    Restoration restoration;
    @Inject
    Event<BookingOrdered> ordered;

    /** What the caller may import. */
    @RolesAllowed(Right.IMPORT)
    public List<Importer> kinds() {
        return kinds.importersOf(Callers.current());
    }

    /**
     * Keeps the file and recognises a table's columns.
     *
     * @param fileName as the user named it
     * @throws BusinessException if there is no such kind or the file is too large
     */
    @RolesAllowed(Right.IMPORT)
    public ImportJob upload(String kind, String fileName, InputStream content) {
        Importer importer = kinds.importer(kind, Callers.current());
        ImportFiles.Kept kept = files.keep(content);
        ImportJob job = new ImportJob(kind, plainName(fileName), kept.size(), kept.sha256(), Callers.current());
        Recognised recognised = intake.recognise(importer, original(job));
        job.map(recognised.columns());
        if (!recognised.findings().isSound()) {
            job.previewed(recognised.findings(), ReadOut.NONE);
        }
        jobs.add(job);
        return job;
    }

    /**
     * Takes the file's columns for what the user says.
     *
     * @param keys a column's key, or an empty text to leave it out, for each of the file's columns in their order
     */
    @RolesAllowed(Right.IMPORT)
    public ImportJob map(Long id, List<String> keys) {
        ImportJob job = locked(id);
        Set<String> known = columns(kinds.importer(job.getKind(), Callers.current())).stream().map(Column::key).collect(Collectors.toSet());
        List<MappedColumn> mapped = new ArrayList<>();
        for (int i = 0; i < job.getColumns().size(); i++) {
            String key = i < keys.size() && known.contains(keys.get(i)) ? keys.get(i) : "";
            mapped.add(job.getColumns().get(i).takenFor(key));
        }
        job.map(mapped);
        return job;
    }

    /** Reads every row and says what booking would come to. */
    @RolesAllowed(Right.IMPORT)
    public ImportJob preview(Long id) {
        ImportJob job = locked(id);
        Importer importer = kinds.importer(job.getKind(), Callers.current());
        Taken taken = intake.preview(importer, original(job), job.getColumns());
        ImportJob previewed = locked(id);
        previewed.previewed(taken.findings(), taken.readOut());
        return previewed;
    }

    /** Orders the booking, which then runs in the background. @throws BusinessException unless a preview found no fault */
    @RolesAllowed(Right.IMPORT)
    public ImportJob order(Long id) {
        ImportJob job = locked(id);
        kinds.importer(job.getKind(), Callers.current());
        job.beginBooking();
        ordered.fire(new BookingOrdered(job.getId(), Callers.current()));
        return job;
    }

    /** Books at once what {@link #order} ordered: all rows, or none and a {@link RefusedRowsException}. */
    @RolesAllowed(Right.IMPORT)
    public void book(Long id) {
        ImportJob job = locked(id);
        if (job.getState() != ImportState.BOOKING) {
            throw new BusinessException("exchange.notBooking");
        }
        Importer importer = kinds.importer(job.getKind(), Callers.current());
        Taken taken = intake.book(importer, original(job), job.getColumns(), rows -> progress.at(id, rows));
        Findings findings = taken.findings();
        if (!findings.isSound()) {
            throw new RefusedRowsException(findings);
        }
        Long revision = null;
        if (findings.created() + findings.changed() > 0) {
            revisions.describe("exchange.act.import", job.getFileName());
            revision = revisions.current();
        }
        job.booked(findings, revision, taken.result());
    }

    /** {@link #order} and {@link #book} in one: for whoever can wait. */
    @RolesAllowed(Right.IMPORT)
    public void bookNow(Long id) {
        locked(id).beginBooking();
        book(id);
    }

    /** Keeps why a booking came to nothing. */
    @RolesAllowed(Right.IMPORT)
    public void fail(Long id, String textKey, String detail) {
        locked(id).failed(textKey, detail);
    }

    /** Keeps the rows because of which a booking came to nothing. */
    @RolesAllowed(Right.IMPORT)
    public void fail(Long id, Findings findings) {
        locked(id).failed(findings);
    }

    /** Marks the bookings that an end of the server cut off: their transaction left nothing behind. */
    @RolesAllowed(Right.ADMINISTER)
    public int endInterrupted() {
        List<ImportJob> interrupted = jobs.in(ImportState.BOOKING);
        interrupted.forEach(job -> job.failed("exchange.failure.interrupted", null));
        return interrupted.size();
    }

    /** Deletes the files that were uploaded {@link #KEPT_UNBOOKED} ago and never booked; returns how many. */
    @RolesAllowed(Right.ADMINISTER)
    public int removeUnbooked() {
        Instant before = Instant.now().minus(KEPT_UNBOOKED);
        Set<String> old = files.olderThan(before);
        jobs.needed(old, before).forEach(old::remove);
        old.forEach(file -> files.remove(file, before));
        return old.size();
    }

    /**
     * Takes back everything an import did: what it added goes, what it changed is as before; tags and numbers stay spent.
     *
     * Whoever may only add takes back own additions only.
     *
     * @throws kabinet.history.entity.UndoConflictException if any of it was changed since or is referred to by something newer
     * @throws BusinessException if what came later could not be without it
     */
    @RolesAllowed(Right.IMPORT)
    public ImportJob undo(Long id) {
        ImportJob job = locked(id);
        Caller caller = Callers.current();
        boolean ownAdditions = job.isOf(caller) && job.getChanged() == 0;
        Importer importer = kinds.importer(job.getKind(), caller);
        if (!importer.mayChange(caller) && !ownAdditions) {
            throw new ForbiddenException();
        }
        job.requireBooked();
        Long revision = null;
        if (job.getRevision() != null) {
            importer.undone(restoration.undo(job.getRevision()));
            revisions.describe("exchange.act.undo", job.getFileName());
            revision = revisions.current();
        }
        job.undone(revision);
        return job;
    }

    @RolesAllowed(Right.IMPORT)
    public ImportJob find(Long id) {
        return jobs.find(id).orElseThrow(NotFoundException::new);
    }

    /** Newest first. @param before only imports older than this one; null for the newest */
    @RolesAllowed(Right.IMPORT)
    public List<ImportJob> list(Long before, int limit) {
        return jobs.before(before, limit);
    }

    private ImportJob locked(Long id) {
        return jobs.lock(id).orElseThrow(NotFoundException::new);
    }

    private static List<Column> columns(Importer importer) {
        return importer instanceof TableImporter table ? table.columns() : List.of();
    }

    private Original original(ImportJob job) {
        Path path = files.path(job.getSha256());
        if (Files.notExists(path)) {
            throw new BusinessException("exchange.fileGone", KEPT_UNBOOKED.toDays());
        }
        return new Original(path, job.getFileName(), job.getSha256(), job.getSize());
    }

    private static String plainName(String fileName) {
        String name = fileName == null ? "" : fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
        if (name.length() > ImportJob.FILE_NAME_LENGTH) {
            name = name.substring(name.length() - ImportJob.FILE_NAME_LENGTH); // the end says what format it is
        }
        return name.isEmpty() ? "file" : name;
    }
}
