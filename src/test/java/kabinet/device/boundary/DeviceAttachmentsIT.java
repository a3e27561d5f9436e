package kabinet.device.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.Role;
import kabinet.base.NotFoundException;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceAttachment;
import kabinet.file.boundary.FilePurge;
import kabinet.file.boundary.FileReading;
import kabinet.file.boundary.FilesByClock;
import kabinet.file.control.DataFolder;
import kabinet.file.control.Pictures;
import kabinet.file.entity.FileType;
import kabinet.file.entity.RefusedFileException;
import kabinet.file.entity.StoredFile;
import kabinet.history.entity.Change;
import kabinet.house.Acting;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Photos and papers on the real database and disk: whose they are, what is left of them, what is not. */
class DeviceAttachmentsIT extends Acting {

    private static School own;
    private static School foreign;
    private static Device device;
    private static Device theirs;

    @Inject
    Registry registry;
    @Inject
    DeviceAttachments attachments;
    @Inject
    DeviceCards cards;
    @Inject
    FileReading reading;
    @Inject
    kabinet.file.control.Files files;
    @Inject
    FilePurge purge;
    @Inject
    FilesByClock clock;
    @Inject
    DataFolder folder;
    @PersistenceContext
    EntityManager em;

    @BeforeEach
    void twoSchoolsWithADeviceEach() throws Exception {
        if (own == null) {
            within(Caller.SYSTEM, () -> {
                own = registry.school();
                foreign = registry.school();
                device = registry.device(own, registry.model("Ноутбук"));
                theirs = registry.device(foreign, registry.model("Ноутбук"));
                return null;
            });
        }
    }

    private Caller admin() {
        return caller(Role.SCHOOL_ADMIN, own.getId());
    }

    private DeviceAttachment attach(Caller caller, Device to, String name, byte[] content) throws Exception {
        return as(caller, () -> attachments.add(to.getId(), attachments.take(name, new ByteArrayInputStream(content)), null, null));
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aPhotoIsKeptWithoutItsHiddenDataAndComesBack() throws Exception {
        DeviceAttachment photo = attach(admin(), device, "IMG 0001.jpeg", Pictures.photo(640, 320, 6));
        StoredFile file = photo.getFile();
        assertEquals("IMG 0001.jpg", file.getName());
        assertEquals(List.of(320, 640), List.of(file.getWidth(), file.getHeight()));
        assertEquals(DeviceAttachment.Kind.PHOTO, photo.getKind());
        Path content = as(admin(), () -> reading.content(file.getId())).path();
        assertTrue(content.startsWith(folder.files()) && content.endsWith(Path.of(file.getSha256().substring(0, 2), file.getSha256().substring(2, 4), file.getSha256())));
        assertFalse(Files.readString(content, StandardCharsets.ISO_8859_1).contains("OWNER-OF-THE-PHONE"));
        assertTrue(Files.size(as(admin(), () -> reading.preview(file.getId())).path()) > 0);
    }

    @Test
    void filesOfOtherSchoolsAreNotThere() throws Exception {
        DeviceAttachment paper = attach(Caller.SYSTEM, theirs, "талон.pdf", pdf("theirs"));
        Long file = paper.getFile().getId();
        assertThrows(NotFoundException.class, () -> as(admin(), () -> reading.content(file)));
        assertThrows(NotFoundException.class, () -> as(admin(), () -> attachments.list(theirs.getId())));
        assertThrows(NotFoundException.class, () -> attach(admin(), theirs, "x.pdf", pdf("x")));
        assertThrows(NotFoundException.class, () -> as(admin(), () -> {
            attachments.remove(theirs.getId(), paper.getId());
            return null;
        }));
        assertEquals(file, as(Caller.SYSTEM, () -> reading.content(file)).file().getId());
    }

    @Test
    void whoMayOnlyReadAttachesNothing() {
        for (Role role : List.of(Role.HEAD, Role.VIEWER, Role.AUDITOR, Role.PROCUREMENT)) {
            assertThrows(ForbiddenException.class, () -> attach(caller(role, own.getId()), device, "x.pdf", pdf("x")), role.name());
        }
    }

    @Test
    void anAttachmentOfOneDeviceIsNotTakenFromAnother() throws Exception {
        DeviceAttachment paper = attach(admin(), device, "a.pdf", pdf("of one device"));
        Device other = within(Caller.SYSTEM, () -> registry.device(own, registry.model("Проектор")));
        assertThrows(NotFoundException.class, () -> as(admin(), () -> {
            attachments.remove(other.getId(), paper.getId());
            return null;
        }));
    }

    @Test
    void whatIsTakenAwayIsHiddenAndStaysInTheHistory() throws Exception {
        Device own2 = within(Caller.SYSTEM, () -> registry.device(own, registry.model("МФУ")));
        DeviceAttachment paper = attach(admin(), own2, "Паспорт.pdf", pdf("to be removed"));
        Path content = as(admin(), () -> reading.content(paper.getFile().getId())).path();
        as(admin(), () -> {
            attachments.remove(own2.getId(), paper.getId());
            return null;
        });
        assertEquals(List.of(), as(admin(), () -> attachments.list(own2.getId())));
        assertThrows(NotFoundException.class, () -> as(admin(), () -> reading.content(paper.getFile().getId())));
        assertTrue(Files.exists(content));
        List<Change> history = as(admin(), () -> cards.history(own2.getId(), 10, new Locale("ru")));
        assertEquals(List.of("device.act.attachmentRemove", "device.act.attachment"), history.stream().limit(2).map(Change::act).toList());
        assertEquals("Паспорт.pdf", history.get(0).note());
    }

    @Test
    void aFailedTransactionLeavesNeitherRowNorContent() throws Exception {
        byte[] content = pdf("rolled back " + System.nanoTime());
        long before = rows();
        Path[] path = new Path[1];
        assertThrows(IllegalStateException.class, () -> within(admin(), () -> {
            StoredFile file = files.store(own.getId(), files.check("x.pdf", new ByteArrayInputStream(content), EnumSet.of(FileType.PDF)));
            path[0] = files.content(file).path();
            assertArrayEquals(content, Files.readAllBytes(path[0]));
            throw new IllegalStateException("changed my mind");
        }));
        for (int i = 0; i < 100 && Files.exists(path[0]); i++) {
            Thread.sleep(50);
        }
        assertFalse(Files.exists(path[0]));
        assertEquals(before, rows());
    }

    @Test
    void aFailedTransactionLeavesTheSameContentOfAnotherFileAlone() throws Exception {
        byte[] content = pdf("shared " + System.nanoTime());
        DeviceAttachment kept = attach(Caller.SYSTEM, theirs, "kept.pdf", content);
        assertThrows(IllegalStateException.class, () -> within(admin(), () -> {
            files.store(own.getId(), files.check("x.pdf", new ByteArrayInputStream(content), EnumSet.of(FileType.PDF)));
            throw new IllegalStateException("changed my mind");
        }));
        Thread.sleep(500);
        assertArrayEquals(content, Files.readAllBytes(as(Caller.SYSTEM, () -> reading.content(kept.getFile().getId())).path()));
    }

    @Test
    void aRefusedFileLeavesNothing() throws IOException, Exception {
        long before = rows();
        assertThrows(RefusedFileException.class, () -> attach(admin(), device, "photo.jpg", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
        assertThrows(RefusedFileException.class, () -> attach(admin(), device, "bomb.png", Pictures.bomb(50_000, 50_000)));
        assertEquals(before, rows());
        try (Stream<Path> all = Files.walk(folder.files())) {
            assertEquals(List.of(), all.filter(f -> f.toString().endsWith(".tmp")).toList());
        }
    }

    /** What nothing refers to goes with its content, some months after it was hidden; papers that the history shows stay, and so does a content that another file has. */
    @Test
    void whatNothingRefersToIsRemovedFromTheDisk() throws Exception {
        byte[] shared = pdf("shared and hidden " + System.nanoTime());
        DeviceAttachment removed = attach(admin(), device, "removed.pdf", pdf("removed " + System.nanoTime()));
        as(admin(), () -> {
            attachments.remove(device.getId(), removed.getId());
            return null;
        });
        DeviceAttachment kept = attach(admin(), device, "kept.pdf", shared);
        StoredFile stray = hidden("stray.pdf", pdf("stray " + System.nanoTime()));
        StoredFile twin = hidden("twin.pdf", shared);
        StoredFile young = hidden("young.pdf", pdf("young " + System.nanoTime()));
        Instant longAgo = Instant.now().minus(Duration.ofDays(91));
        within(Caller.SYSTEM, () -> em.createQuery("update StoredFile f set f.hiddenAt = :at where f.id in :ids").setParameter("at", longAgo)
            .setParameter("ids", List.of(removed.getFile().getId(), stray.getId(), twin.getId())).executeUpdate());
        Path path = files.content(stray).path();
        assertThrows(ForbiddenException.class, () -> as(admin(), () -> purge.removeAfter(0)));
        assertTrue(as(Caller.SYSTEM, clock::run) >= 2);
        assertEquals(List.of(false, false, true, true), within(Caller.SYSTEM, () -> Stream.of(stray, twin, young, removed.getFile()).map(f -> em.find(StoredFile.class, f.getId()) != null).toList()));
        for (int i = 0; i < 100 && Files.exists(path); i++) {
            Thread.sleep(50);
        }
        assertFalse(Files.exists(path));
        assertTrue(Files.exists(files.content(young).path()) && Files.exists(files.content(removed.getFile()).path()));
        assertArrayEquals(shared, Files.readAllBytes(as(admin(), () -> reading.content(kept.getFile().getId())).path()));
        assertEquals(0, as(Caller.SYSTEM, clock::run));
    }

    private StoredFile hidden(String name, byte[] content) throws Exception {
        return within(admin(), () -> {
            StoredFile file = files.store(own.getId(), files.check(name, new ByteArrayInputStream(content), EnumSet.of(FileType.PDF)));
            file.hide();
            return file;
        });
    }

    private long rows() throws Exception {
        return within(Caller.SYSTEM, () -> em.createQuery("select count(f) from StoredFile f", Long.class).getSingleResult());
    }
}
