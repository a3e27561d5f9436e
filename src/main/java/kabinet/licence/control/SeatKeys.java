package kabinet.licence.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.context.Initialized;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import kabinet.base.BusinessException;
import kabinet.licence.entity.KeyMask;
import kabinet.licence.entity.LicenceSeat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes and reads the keys of seats, with the ring that the installation has in {@code KABINET_SECRETS}. */
@ApplicationScoped
public class SeatKeys {

    /** Longest key, characters. */
    public static final int KEY_LENGTH = 250;

    private static final Logger LOG = Logger.getLogger(SeatKeys.class.getName());

    @Inject
    @ConfigProperty(name = "kabinet.secrets")
    Optional<String> configured;

    private KeyRing ring = KeyRing.EMPTY;

    protected SeatKeys() {
    }

    SeatKeys(KeyRing ring) {
        this.ring = ring;
    }

    @PostConstruct
    void read() {
        use(configured.orElse(null));
    }

    /** A faulty variable is said at the start, not when the first key is read. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        LOG.fine(() -> "Licence keys: " + ring);
    }

    /** @param text of the variable; a faulty one leaves the ring empty, and the log says what is wrong with it, without any part of a key */
    void use(String text) {
        try {
            ring = KeyRing.of(text);
        } catch (IllegalArgumentException e) {
            LOG.log(Level.SEVERE, "Licence keys can be neither stored nor read: {0}", e.getMessage());
            ring = KeyRing.EMPTY;
        }
    }

    /** Whether the installation has keys to encrypt with. */
    public boolean isReady() {
        return !ring.isEmpty();
    }

    /** The number of the key that encrypts now. */
    public int current() {
        demandRing();
        return ring.current();
    }

    /**
     * Keeps a key with a seat that is stored already, because its id goes into the seal.
     *
     * @throws BusinessException if the key is blank, too long or of more than one line, or the installation has no keys to encrypt with
     */
    public void keep(LicenceSeat seat, String key) {
        demandRing();
        String clean = key == null ? "" : key.strip();
        if (clean.isEmpty() || clean.length() > KEY_LENGTH || clean.chars().anyMatch(Character::isISOControl)) {
            throw new BusinessException("licence.fault.key.bad", KEY_LENGTH);
        }
        seat.keep(ring.encrypt(clean, context(seat)), ring.current(), KeyMask.of(clean));
    }

    /** @throws BusinessException if the seat has no key, or its key cannot be opened with those the installation has */
    public String open(LicenceSeat seat) {
        if (!seat.hasKey()) {
            throw new BusinessException("licence.fault.key.none");
        }
        demandRing();
        try {
            return ring.decrypt(seat.getSecret(), context(seat));
        } catch (KeyRing.SealedException e) {
            LOG.log(Level.WARNING, "Key of seat {0}: {1}", new Object[] {seat.getId(), e.getMessage()});
            throw new BusinessException("licence.fault.key.sealed", String.valueOf(seat.getSecretKey()));
        }
    }

    /** Encrypts a key anew with the key that encrypts now. @return false if it cannot be opened: it stays as it is */
    public boolean renew(LicenceSeat seat) {
        demandRing();
        try {
            seat.reencrypt(ring.encrypt(ring.decrypt(seat.getSecret(), context(seat)), context(seat)), ring.current());
            return true;
        } catch (KeyRing.SealedException e) {
            LOG.log(Level.WARNING, "Key of seat {0}: {1}", new Object[] {seat.getId(), e.getMessage()});
            return false;
        }
    }

    private void demandRing() {
        if (!isReady()) {
            throw new BusinessException("licence.fault.key.noRing");
        }
    }

    private static String context(LicenceSeat seat) {
        return "licence-seat:" + seat.getLicence().getId() + ':' + seat.getId();
    }
}
