package kabinet.exchange.control;

import java.nio.file.Path;

/**
 * A file as it was uploaded.
 *
 * @param path where it is kept, under its checksum
 * @param fileName as the user named it, without folders
 * @param sha256 64 hexadecimal digits
 * @param size bytes
 */
public record Original(Path path, String fileName, String sha256, long size) {
}
