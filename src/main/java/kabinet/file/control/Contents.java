package kabinet.file.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Contents on disk, each under its SHA-256: {@code ab/cd/abcd….} A content is either there whole or not at all: it is written
 * beside its place, forced to the disk, and then moved.
 */
final class Contents {

    private static final String PREVIEW = ".preview";

    private final Path root;

    /** @param root need not exist yet */
    Contents(Path root) {
        this.root = root;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    /** The small picture beside a picture. */
    Path previewPath(String sha256) {
        Path content = path(sha256);
        return content.resolveSibling(content.getFileName() + PREVIEW);
    }

    /** @param preview null for none */
    void write(String sha256, byte[] content, byte[] preview) {
        try {
            if (preview != null) {
                write(previewPath(sha256), preview);
            }
            write(path(sha256), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
            Files.deleteIfExists(previewPath(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path target, byte[] content) throws IOException {
        if (Files.exists(target) && Files.size(target) == content.length) {
            return;
        }
        Path folder = Files.createDirectories(target.getParent());
        Path draft = Files.createTempFile(folder, "draft", ".tmp");
        try {
            try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(content);
                while (left.hasRemaining()) {
                    out.write(left);
                }
                out.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true); // the name, too, must survive a power cut
        }
    }
}
