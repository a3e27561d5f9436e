package kabinet.act.entity;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * How far a check of the archive has come.
 *
 * @param total acts to look at
 * @param done acts looked at
 * @param findings the first {@link #SHOWN} of what is wrong
 * @param found how much is wrong
 * @param finished null while it runs
 * @param failed whether it could not be brought to its end
 */
public record ArchiveCheckState(int total, int done, List<ArchiveFinding> findings, int found, Instant finished, boolean failed) implements Serializable {

    /** Findings that are kept; the others are counted. */
    public static final int SHOWN = 200;

    public boolean running() {
        return finished == null;
    }

    /** Whether all was looked at and nothing is wrong. */
    public boolean sound() {
        return finished != null && !failed && found == 0;
    }
}
