package kabinet.file.entity;

/**
 * A file that was read to its end and may be stored.
 *
 * @param name safe to show and to save under
 * @param content what is stored; a picture as it was drawn anew
 * @param preview a picture's small JPEG, else null
 * @param width pixels, null for what is no picture
 * @param height pixels, null for what is no picture
 */
public record CheckedFile(String name, FileType type, byte[] content, byte[] preview, Integer width, Integer height) {
}
