package kabinet.licence.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.view.Notices;
import kabinet.licence.boundary.LicenceKeys;

/** {@code /licence/keys}: with which keys of the installation the licences' keys are encrypted, and the change to the newest. */
@Named
@RequestScoped
public class LicenceKeysPage {

    /** How long one press works before it answers; the next goes on. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    LicenceKeys keys;

    private LicenceKeys.Rotation rotation;

    public void open() {
        Callers.current().demand(Right.ADMINISTER);
        rotation = keys.rotation();
    }

    /** Batch after batch, each a transaction of its own. */
    public String rotate() {
        Instant until = Instant.now().plus(PATIENCE);
        Long last = 0L;
        while (last != null && Instant.now().isBefore(until)) {
            last = keys.rotate(last);
        }
        Notices.done(keys.rotation().left() == 0 ? "licence.rotation.done" : "licence.rotation.left", keys.rotation().left());
        return "/licence/keys?faces-redirect=true";
    }

    public LicenceKeys.Rotation getRotation() {
        if (rotation == null) {
            rotation = keys.rotation();
        }
        return rotation;
    }
}
