package kabinet.file.control;

/**
 * A picture as it is stored.
 *
 * @param content pixels and nothing else: no place, no time, no camera
 * @param preview a small JPEG
 * @param width pixels
 * @param height pixels
 */
record Picture(byte[] content, byte[] preview, int width, int height) {
}
