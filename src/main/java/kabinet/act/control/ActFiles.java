package kabinet.act.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActDraft;
import kabinet.act.entity.ArchivedFile;
import kabinet.act.entity.DamagedArchiveException;
import kabinet.file.control.DataFolder;
import kabinet.file.entity.RefusedFileException;
import kabinet.file.entity.StoredFile;

/**
 * The acts' papers on disk: {@code acts/<school or "district">/<year>/<kind>-<number>-<code>.pdf} in the data folder. A paper is there whole and forced to the disk
 * before its act's transaction can commit, and never overwritten: its code is its own. If the transaction fails, it goes again; if the machine dies
 * in between, a file stays that no act names and no address leads to, which harms nobody.
 */
@ApplicationScoped
public class ActFiles {

    /** Largest paper, bytes (25 MiB): as much as may be uploaded, for what nobody could compare would not stand. */
    public static final long MAX_SIZE = StoredFile.MAX_SIZE;

    private static final Logger LOG = Logger.getLogger("kabinet.act");
    private static final int BUFFER = 1 << 16;

    @Inject
    DataFolder folder;
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /**
     * Writes a paper as part of the current transaction.
     *
     * @param pdf read to its end, not closed
     * @throws RefusedFileException if it is larger than {@link #MAX_SIZE} or empty
     */
    ArchivedFile write(ActDraft draft, InputStream pdf) {
        Path target = path(draft.schoolId(), draft.year(), draft.kind(), draft.number(), draft.code().text());
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // it is there already
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_ROLLEDBACK) { // an outcome that is not known may be a commit
                    remove(target);
                }
            }
        });
        try {
            return write(target, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where an act's paper lies, or should. */
    public Path path(Act act) {
        return path(act.schoolId(), act.getYear(), act.getKind(), act.getNumber(), act.getCode().text());
    }

    private Path path(Long schoolId, int year, String kind, int number, String code) {
        return folder.path().resolve("acts").resolve(schoolId == null ? "district" : schoolId.toString()).resolve(Integer.toString(year)).resolve("%s-%04d-%s.pdf".formatted(kind, number, code));
    }

    /**
     * Reads to the end without keeping anything.
     *
     * @throws RefusedFileException if there is more than {@link #MAX_SIZE}, or nothing
     */
    public static ArchivedFile fingerprint(InputStream in) throws IOException {
        return copy(in, null);
    }

    /** An act's paper as it lies there now; empty if it is gone. */
    Optional<ArchivedFile> found(Act act) {
        try (InputStream in = Files.newInputStream(path(act))) {
            return Optional.of(fingerprint(in));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (RefusedFileException e) { // no act has such a paper
            return Optional.of(new ArchivedFile("", 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where an act's paper lies, which was looked at anew: what was altered is not handed out as the act.
     *
     * @throws DamagedArchiveException if it is gone or altered
     */
    public Path sound(Act act) {
        ArchivedFile file = found(act).orElseThrow(() -> DamagedArchiveException.missing(act));
        if (!file.sha256().equals(act.getSha256())) {
            throw DamagedArchiveException.altered(act);
        }
        return path(act);
    }

    private static ArchivedFile write(Path target, InputStream pdf) throws IOException {
        Path home = directories(target.getParent());
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path draft = Files.createTempFile(home, "draft", ".tmp");
        try {
            ArchivedFile written;
            try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written = copy(pdf, out);
                out.force(true);
            }
            if (!draft.toFile().setReadOnly()) {
                LOG.fine(() -> "No write protection for " + target);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            force(home);
            return written;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static ArchivedFile copy(InputStream in, FileChannel out) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > MAX_SIZE) {
                throw RefusedFileException.tooLarge();
            }
            digest.update(buffer, 0, read);
            ByteBuffer left = ByteBuffer.wrap(buffer, 0, read);
            while (out != null && left.hasRemaining()) {
                out.write(left);
            }
        }
        if (size == 0) {
            throw RefusedFileException.empty();
        }
        return new ArchivedFile(HexFormat.of().formatHex(digest.digest()), size);
    }

    /** New folders must survive a power cut like the file in them. */
    private static Path directories(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        directories(folder.getParent());
        Files.createDirectories(folder);
        force(folder.getParent());
        return folder;
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "Left over of an act that failed: " + file);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
