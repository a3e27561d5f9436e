package kabinet.software.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kabinet.software.entity.SeenPackage;

/**
 * Remembers which package has which id, since computers of one school report the same thousand names over and over. Ids never change, so an entry is true for good;
 * it is made only after the transaction that may have stored the package is through, and goes when the package is forgotten. Those not met for long give way.
 */
@ApplicationScoped
class PackageIds {

    /** Some 25 MB. */
    private static final int LIMIT = 200_000;

    @Resource
    TransactionSynchronizationRegistry transaction;

    private final Map<Key, Integer> ids = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Integer> eldest) {
            return size() > LIMIT;
        }
    };

    /** Half a SHA-256 of the three texts as reported: the texts themselves would take five times the memory. */
    private record Key(long high, long low) {
    }

    /** The ids that are remembered. */
    Map<SeenPackage, Integer> of(Collection<SeenPackage> packages) {
        MessageDigest digest = sha256();
        Map<SeenPackage, Key> keys = new HashMap<>();
        packages.forEach(p -> keys.put(p, key(digest, p)));
        Map<SeenPackage, Integer> known = new HashMap<>();
        synchronized (ids) {
            keys.forEach((p, key) -> {
                Integer id = ids.get(key);
                if (id != null) {
                    known.put(p, id);
                }
            });
        }
        return known;
    }

    /** Remembers ids once the current transaction is through. */
    void remember(Map<SeenPackage, Integer> found) {
        Map<SeenPackage, Integer> later = Map.copyOf(found);
        onceThrough(() -> put(later));
    }

    /** Remembers ids no longer that are gone once the current transaction is through. */
    void forget(Collection<Integer> gone) {
        Set<Integer> all = Set.copyOf(gone);
        onceThrough(() -> drop(all));
    }

    /** The same at once: they were found to be gone. */
    void drop(Set<Integer> gone) {
        synchronized (ids) {
            ids.values().removeAll(gone);
        }
    }

    private void onceThrough(Runnable act) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is written
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    act.run();
                }
            }
        });
    }

    private void put(Map<SeenPackage, Integer> found) {
        MessageDigest digest = sha256();
        synchronized (ids) {
            found.forEach((p, id) -> ids.put(key(digest, p), id));
        }
    }

    private static Key key(MessageDigest digest, SeenPackage seen) {
        digest.update(seen.name().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(seen.version().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        ByteBuffer sum = ByteBuffer.wrap(digest.digest(seen.publisher().getBytes(StandardCharsets.UTF_8)));
        return new Key(sum.getLong(), sum.getLong());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
