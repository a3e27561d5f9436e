package kabinet.act.entity;

/**
 * A paper's file as it was written.
 *
 * @param sha256 64 hexadecimal digits in lower case
 * @param size bytes
 */
public record ArchivedFile(String sha256, long size) {
}
