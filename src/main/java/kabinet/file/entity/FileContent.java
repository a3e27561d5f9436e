package kabinet.file.entity;

import java.nio.file.Path;

/**
 * A stored file to be sent.
 *
 * @param path where the content lies; exists
 * @param type of the content: a preview is always a JPEG
 * @param tag changes with the content, and with nothing else
 */
public record FileContent(StoredFile file, Path path, FileType type, String tag) {
}
