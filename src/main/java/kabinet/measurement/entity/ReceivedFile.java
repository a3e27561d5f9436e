package kabinet.measurement.entity;

import kabinet.file.entity.CheckedFile;

/**
 * A tool's file that was received to its end and read, and is not kept yet.
 *
 * @param file as it came
 * @param read what it says
 */
public record ReceivedFile(CheckedFile file, ReadFile read) {
}
