package kabinet.act.entity;

import java.nio.file.Path;

/**
 * An act's paper to be sent.
 *
 * @param name for whoever keeps it, with its extension
 * @param path where it lies
 * @param sha256 of its content
 */
public record ActPaper(String name, Path path, String sha256) {
}
