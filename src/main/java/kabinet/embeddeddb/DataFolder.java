package kabinet.embeddeddb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The folder of one embedded MariaDB, readable by its owner alone and used by one JVM at a time: from {@link #open} until {@link #close} or the JVM's end. */
final class DataFolder implements AutoCloseable {

    private static final String OWNER_ONLY_FOLDER = "rwx------";
    private static final String OWNER_ONLY_FILE = "rw-------";
    private static final int PASSWORD_BYTES = 32;

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** The application's data folder that system property or environment name, whether it exists or not. */
    static Path configured() {
        return Path.of(Setting.of("kabinet.data", System.getProperty("user.home") + "/.kabinet")).toAbsolutePath().normalize();
    }

    /**
     * Takes the part of the application's data folder that belongs to the database.
     *
     * @throws IOException when it cannot be made private to this user, or another JVM holds it
     */
    static DataFolder open(Path applicationData) throws IOException {
        Path root = makePrivate(makePrivate(applicationData).resolve("mariadb")).toRealPath();
        FileChannel lock = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) {
                return new DataFolder(root, lock);
            }
        } catch (OverlappingFileLockException heldByThisJvm) {
            // Another copy of this class in the same JVM holds it: the same refusal.
        }
        lock.close();
        throw new IOException("the data folder " + applicationData + " is in use by another running Kabinet;"
                + " stop that one, or give this one a folder of its own by KABINET_DATA");
    }

    Path root() {
        return root;
    }

    Path databases() {
        return root.resolve("data");
    }

    Path serverLog() {
        return root.resolve("mariadbd.log");
    }

    /** Where a folder is filled before it gets its final name; emptied of what an interrupted attempt left. */
    Path staging(Path finalName) throws IOException {
        Path staging = finalName.resolveSibling(finalName.getFileName() + ".new");
        delete(staging);
        return Files.createDirectory(staging);
    }

    void publish(Path staging, Path finalName) throws IOException {
        Files.move(staging, finalName, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The account's password: letters, digits, minus and underscore, so that it needs no quoting anywhere. */
    String password() throws IOException {
        Path file = root.resolve("password");
        if (!Files.exists(file)) {
            byte[] secret = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(secret);
            writePrivate(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        return Files.readString(file).strip();
    }

    /** Writes a file that never existed with wider rights and is never seen half written. */
    Path writePrivate(Path file, String content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY_FILE)));
        Files.writeString(draft, content, StandardOpenOption.SYNC);
        return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** The folder may exist already, made by the server for its log: it becomes private all the same. */
    private static Path makePrivate(Path folder) throws IOException {
        var ownerOnly = PosixFilePermissions.fromString(OWNER_ONLY_FOLDER);
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
        if (!Files.getPosixFilePermissions(folder).equals(ownerOnly)) {
            Files.setPosixFilePermissions(folder, ownerOnly);
        }
        return folder;
    }
}
