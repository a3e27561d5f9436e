package kabinet.document.entity;

/**
 * A paper ready to be filed.
 *
 * @param name of the file, with its extension
 * @param pdf the file
 */
public record PrintedPaper(String name, byte[] pdf) {
}
