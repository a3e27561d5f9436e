package kabinet.stocktaking.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kabinet.access.control.Boundary;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.field.entity.PhoneClock;
import kabinet.file.control.Files;
import kabinet.file.entity.CheckedFile;
import kabinet.file.entity.FileType;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.entity.Room;
import kabinet.stocktaking.control.Book;
import kabinet.stocktaking.control.FieldScans;
import kabinet.stocktaking.control.Intake;
import kabinet.stocktaking.control.Stocktakes;
import kabinet.stocktaking.entity.Extent;
import kabinet.stocktaking.entity.FieldBook;
import kabinet.stocktaking.entity.FieldScan;
import kabinet.stocktaking.entity.NotRunningException;
import kabinet.stocktaking.entity.SentScan;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakeState;
import kabinet.stocktaking.entity.TakenScan;

/** What phones do: fetch the book, send what was scanned, follow what others scan. */
@Boundary
public class FieldWork {

    /** What a photo may be. */
    private static final Set<FileType> PHOTOS = EnumSet.of(FileType.JPEG, FileType.PNG);

    @Inject
    Stocktakes stocktakes;
    @Inject
    Book book;
    @Inject
    FieldScans scans;
    @Inject
    Intake intake;
    @Inject
    Rooms rooms;
    @Inject
    Files files;
    @Inject
    PersonalDataLog log;

    /** Reads a book while its streams are open. */
    @FunctionalInterface
    public interface BookReader {
        void read(FieldBook book);
    }

    /** What came after a number, and whether more may come. */
    public record Following(List<FieldScan> scans, StocktakeState state) {
    }

    /** Shows the book to the reader; without entries before the start. @throws NotFoundException if there is no such stocktake in the caller's scope */
    @RolesAllowed(Right.READ)
    public void book(Long id, BookReader reader) {
        Stocktake stocktake = stocktakes.find(id).orElseThrow(NotFoundException::new);
        Extent extent = stocktake.getExtent();
        Set<Long> named = new HashSet<>(book.rooms(id));
        List<Room> places = rooms.of(stocktake.schoolId()).stream().filter(r -> named.contains(r.getId()) || r.isActive()
            && (!extent.isOfPlaces() || extent.rooms().contains(r.getId()) || extent.buildings().contains(r.getBuilding().getId()))).toList();
        log.record(PersonalDataAccess.Act.VIEW, "stocktaking.book", stocktake.schoolId(), null);
        try (var entries = book.entries(id); var aliases = book.aliases(id)) {
            reader.read(new FieldBook(stocktake, places, entries, aliases));
        }
    }

    /**
     * Takes a batch in as a whole, each entry once, however often and on however many ways at once it is sent.
     *
     * @param phone UUID of the phone's installation
     * @param sentAt when, by the phone's clock; null if it did not say
     * @return one for each entry, in their order; a faulty one does not hold back the others
     * @throws NotRunningException if something of it is new and the stocktake takes no scans
     */
    @RolesAllowed(Right.AUDIT)
    public List<TakenScan> take(Long id, String phone, Instant sentAt, Instant receivedAt, List<SentScan> sent) {
        Stocktake stocktake = stocktakes.lock(id).orElseThrow(NotFoundException::new);
        return intake.take(stocktake, phone, sent, PhoneClock.of(sentAt, receivedAt));
    }

    /** What came after the number, by whomever, in the order it came. @param seq 0 for the first */
    @RolesAllowed(Right.READ)
    public Following after(Long id, int seq, int limit) {
        Stocktake stocktake = stocktakes.find(id).orElseThrow(NotFoundException::new);
        return new Following(scans.after(id, seq, limit), stocktake.getState());
    }

    /** Reads and checks a photo, outside any transaction: a slow sender must not keep a connection to the database. */
    @RolesAllowed(Right.AUDIT)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public CheckedFile photo(InputStream content) {
        return files.check(null, content, PHOTOS);
    }

    /**
     * Adds the photo of a scan; the same one again changes nothing, another one takes its place.
     *
     * @throws NotFoundException if the scan has not come yet: it is sent first
     * @throws NotRunningException if the stocktake is approved or cancelled: the phone keeps the photo
     */
    @RolesAllowed(Right.AUDIT)
    public void photo(Long id, String clientId, CheckedFile checked) {
        Stocktake stocktake = stocktakes.lock(id).orElseThrow(NotFoundException::new);
        if (stocktake.getState().isFinal()) {
            throw new NotRunningException(stocktake.getState());
        }
        FieldScan scan = scans.lock(id, clientId).orElseThrow(NotFoundException::new);
        if (scan.getPhoto() == null || !files.isSame(scan.getPhoto(), checked)) {
            scan.show(files.store(stocktake.schoolId(), checked));
        }
    }
}
