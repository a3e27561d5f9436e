package kabinet.file.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.file.control.HiddenFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Frees the disk of what was taken away long ago. */
@Boundary
public class FilePurge {

    @Inject
    HiddenFiles hidden;
    /** How long a file that was taken away can be got back from the disk by whoever runs the server, days; at least one. */
    @Inject
    @ConfigProperty(name = "kabinet.files.days", defaultValue = "90")
    int days;

    /**
     * Removes files that were hidden long enough ago and that nothing refers to, some hundreds in a transaction.
     *
     * @param after id after which to begin
     * @return empty if there are no more
     */
    @RolesAllowed(Right.ADMINISTER)
    public Optional<HiddenFiles.Portion> removeAfter(long after) {
        return hidden.removeAfter(after, Instant.now().minus(Duration.ofDays(Math.max(1, days))));
    }
}
