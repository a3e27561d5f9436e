package kabinet.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.base.BusinessException;
import kabinet.document.entity.TableLimits;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The uploaded files, in the folder {@code imports} of the data folder ({@code kabinet.data}, by default {@code ~/.kabinet}), which no address
 * leads to. A file lies under its checksum: the same file uploaded twice is kept once.
 */
@ApplicationScoped
public class ImportFiles {

    @Inject
    @ConfigProperty(name = "kabinet.data")
    Optional<String> data;

    /** A file that was kept. */
    public record Kept(String sha256, long size) {
    }

    /** @throws BusinessException if the file is larger than files are taken */
    public Kept keep(InputStream content) {
        try {
            Files.createDirectories(folder());
            Path part = Files.createTempFile(folder(), "upload", ".part");
            try {
                Kept kept = copy(content, part);
                settle(part, path(kept.sha256()));
                return kept;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not while {@link #remove} looks whether the same file is old. */
    private synchronized void settle(Path part, Path target) throws IOException {
        if (Files.exists(target)) {
            Files.setLastModifiedTime(target, FileTime.from(Instant.now()));
        } else {
            Files.move(part, target);
        }
    }

    /** Names of the files, also of uploads that broke off, that were last uploaded before the given time. */
    public Set<String> olderThan(Instant time) {
        if (!Files.isDirectory(folder())) {
            return new HashSet<>();
        }
        try (Stream<Path> all = Files.list(folder())) {
            return all.filter(file -> isOlder(file, time)).map(file -> file.getFileName().toString()).collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the file unless it was uploaded anew since. */
    public synchronized void remove(String name, Instant olderThan) {
        try {
            if (isOlder(path(name), olderThan)) {
                Files.delete(path(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that is gone meanwhile, as an upload's own is at its end, is none. */
    private static boolean isOlder(Path file, Instant time) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path(String sha256) {
        return folder().resolve(sha256);
    }

    private static Kept copy(InputStream content, Path target) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > TableLimits.STANDARD.maxBytes()) {
                    throw new BusinessException("exchange.tooLarge", TableLimits.STANDARD.maxBytes() >> 20);
                }
                out.write(buffer, 0, read);
            }
        }
        return new Kept(HexFormat.of().formatHex(digest.digest()), size);
    }

    /** The checksum of the file as it is now. */
    static String checksum(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path folder() {
        return Path.of(data.orElseGet(() -> System.getProperty("user.home") + "/.kabinet")).resolve("imports");
    }
}
