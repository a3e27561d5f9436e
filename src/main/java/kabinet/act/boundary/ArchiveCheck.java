package kabinet.act.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.act.control.ArchiveChecks;
import kabinet.act.entity.ArchiveCheckState;

/** Looks whether the archive still holds what was approved. Whoever may read acts may check them. */
@Boundary
public class ArchiveCheck {

    @Inject
    ArchiveChecks checks;

    /**
     * Begins a check of all acts in the caller's scope; one that runs already goes on.
     *
     * @throws kabinet.base.BusyException if others check at the moment
     */
    @RolesAllowed(Right.READ)
    public void start() {
        checks.start();
    }

    /** The caller's last check, running or ended; empty if there was none today. */
    @RolesAllowed(Right.READ)
    public Optional<ArchiveCheckState> state() {
        return checks.state();
    }
}
