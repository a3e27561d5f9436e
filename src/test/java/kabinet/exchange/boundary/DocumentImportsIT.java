package kabinet.exchange.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.Role;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.device.entity.NumberSeries;
import kabinet.exchange.control.BookingProgress;
import kabinet.exchange.control.DocumentImporter;
import kabinet.exchange.control.Originals;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.ImportJob;
import kabinet.exchange.entity.ImportState;
import kabinet.exchange.entity.ReadOut;
import kabinet.history.entity.UndoConflictException;
import kabinet.house.Acting;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a document does to the registry, shown with the plainest of documents. */
class DocumentImportsIT extends Acting {

    private static final String LETTER = "письмо 01.09.2020\nDI-1 3399333027\nDI-2 3399444030\n";
    private static final Caller REGISTRAR = new Caller(null, "kabinet", "Kabinet", Role.DISTRICT_ADMIN,
        Stream.concat(Role.DISTRICT_ADMIN.rights().stream(), Stream.of(SchoolLetter.RIGHT)).collect(Collectors.toSet()), true, Set.of());

    @Inject
    Imports imports;
    @Inject
    BookingProgress progress;
    @Inject
    Originals originals;
    @Inject
    Schools schools;
    @PersistenceContext
    EntityManager em;

    /** No page knows a name for letters. */
    @AfterEach
    void leaveNothing() throws Exception {
        within(Caller.SYSTEM, () -> em.createQuery("delete from NumberSeries s where s.seriesKey = 'DI'").executeUpdate());
        for (ImportJob job : within(Caller.SYSTEM, () -> em.createQuery("select j from ImportJob j where j.kind = 'letter'", ImportJob.class).getResultList())) {
            if (job.getState() == ImportState.BOOKED) {
                as(REGISTRAR, () -> imports.undo(job.getId()));
            }
        }
        within(Caller.SYSTEM, () -> em.createQuery("delete from ImportJob j where j.kind = 'letter'").executeUpdate());
    }

    @Test
    void aPreviewSaysWhatWasReadAndStoresNothing() throws Exception {
        Long id = previewed(LETTER).getId();
        ImportJob job = as(REGISTRAR, () -> imports.find(id));
        assertEquals(new ReadOut(List.of(new ReadOut.Fact("exchange.list.at", "01.09.2020")), List.of("exchange.list.file", "exchange.value"),
            List.of(List.of("DI-1", "3399333027"), List.of("DI-2", "3399444030")), 0), job.getReadOut());
        assertTrue(job.isBookable());
        assertEquals("2 2", job.getTotal() + " " + job.getCreated());
        assertNull(job.getResult());
        assertTrue(school("DI-1").isEmpty());
    }

    @Test
    void aBookedDocumentSaysWhereItIsToBeSeenAndCanBeTakenBack() throws Exception {
        ImportJob job = booked(LETTER);
        assertEquals(ImportState.BOOKED, job.getState());
        assertEquals("/school/show?id=" + school("DI-2").orElseThrow().getId(), job.getResult());
        assertEquals(2, progress.of(job.getId()));
        assertEquals(1L, within(Caller.SYSTEM, () -> em.createNativeQuery("select count(distinct rev) from school_aud where code in ('DI-1', 'DI-2') and rev >= :r", Long.class)
            .setParameter("r", job.getRevision()).getSingleResult()), "one revision");
        ImportJob undone = as(REGISTRAR, () -> imports.undo(job.getId()));
        assertEquals(ImportState.UNDONE, undone.getState());
        assertNull(undone.getResult());
        assertTrue(school("DI-1").isEmpty());
        assertTrue(school("DI-2").isEmpty());
    }

    @Test
    void whatIsThereAlreadyIsRefused() throws Exception {
        booked(LETTER);
        ImportJob again = previewed(LETTER);
        assertEquals(List.of("2 duplicate", "3 duplicate"), told(again));
        assertTrue(DocumentImporter.isDuplicate(again));
        assertFalse(again.isBookable());
        assertThrows(BusinessException.class, () -> as(REGISTRAR, () -> imports.order(again.getId())));
    }

    @Test
    void whatBecameADuplicateWhileItWaitedKeepsAllOut() throws Exception {
        ImportJob waiting = previewed("письмо 02.09.2020\nDI-3 3399555044\nDI-2 3399444030\n");
        assertTrue(waiting.isBookable());
        booked(LETTER);
        assertThrows(RefusedRowsException.class, () -> as(REGISTRAR, () -> {
            imports.bookNow(waiting.getId());
            return null;
        }));
        assertTrue(school("DI-3").isEmpty());
    }

    @Test
    void anotherFileIsRefusedWithItsLine() throws Exception {
        ImportJob job = previewed("записка 01.09.2020\n");
        assertEquals(List.of("1 unreadable"), told(job));
        assertFalse(DocumentImporter.isDuplicate(job));
        assertEquals(ReadOut.NONE, job.getReadOut());
    }

    @Test
    void whoMayNotImportTheKindIsRefused() {
        assertThrows(ForbiddenException.class, () -> as(Caller.SYSTEM, () -> imports.upload(SchoolLetter.KIND, "letter.txt", bytes(LETTER))));
        BusinessException unknown = assertThrows(BusinessException.class, () -> as(Caller.SYSTEM, () -> imports.upload("teapots", "letter.txt", bytes(LETTER))));
        assertTrue(unknown.getMessage().contains("«teapots»") && unknown.getMessage().contains("schools, people, rooms, models, devices"), unknown.getMessage());
    }

    @Test
    void whatAnIdRefersToIsNotUndone() throws Exception {
        ImportJob job = booked(LETTER);
        Long id = school("DI-2").orElseThrow().getId();
        within(Caller.SYSTEM, () -> {
            em.persist(new NumberSeries(id, "DI"));
            return null;
        });
        UndoConflictException refused = assertThrows(UndoConflictException.class, () -> as(REGISTRAR, () -> imports.undo(job.getId())));
        assertEquals(List.of(id + " DI-2 REFERRED_TO"), refused.conflicts().stream().map(c -> c.id() + " " + c.name() + " " + c.reason()).toList());
        assertTrue(school("DI-1").isPresent(), "all or nothing");
    }

    @Test
    void anOriginalIsHandedOutAsLongAsItIsAsItCame() throws Exception {
        ImportJob job = booked(LETTER);
        Originals.Content content = originals.open(job.getSha256());
        assertEquals(LETTER, Files.readString(content.path()));
        assertEquals(LETTER.getBytes(StandardCharsets.UTF_8).length, content.size());
        Files.writeString(content.path(), LETTER.replace("DI-1", "DI-7"));
        assertEquals("exchange.original.altered", assertThrows(BusinessException.class, () -> originals.open(job.getSha256())).key());
        Files.delete(content.path());
        assertThrows(NotFoundException.class, () -> originals.open(job.getSha256()));
        for (String none : new String[] {null, "", "../import.key", "f".repeat(63), "f".repeat(64)}) {
            assertThrows(NotFoundException.class, () -> originals.open(none), none);
        }
    }

    private Optional<School> school(String code) throws Exception {
        return within(Caller.SYSTEM, () -> schools.byCode(code));
    }

    private ImportJob previewed(String letter) throws Exception {
        return as(REGISTRAR, () -> imports.preview(imports.upload(SchoolLetter.KIND, "letter.txt", bytes(letter)).getId()));
    }

    private ImportJob booked(String letter) throws Exception {
        ImportJob job = previewed(letter);
        assertEquals(List.of(), told(job));
        return as(REGISTRAR, () -> {
            imports.bookNow(job.getId());
            return imports.find(job.getId());
        });
    }

    private static List<String> told(ImportJob job) {
        return job.getFaults().stream().map((Fault f) -> f.line() + " " + f.key()).toList();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
