package kabinet.base;

import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Says in words that something is there already. The database alone decides, by its named constraints: two people at once cannot
 * both win, and no query has to look at rows that the caller may not see, so the owner of a taken code is never revealed.
 */
public final class Uniqueness {

    private Uniqueness() {
    }

    /**
     * Runs what writes to the database.
     *
     * @param keys text keys by the names of the constraints
     * @param args what the texts show
     * @throws BusinessException if one of the constraints refuses; any other failure comes out as it is
     */
    public static void guard(Runnable write, Map<String, String> keys, Object... args) {
        try {
            write.run();
        } catch (RuntimeException e) {
            String key = keys.get(constraint(e));
            if (key == null) {
                throw e;
            }
            throw new DuplicateException(key, args);
        }
    }

    private static String constraint(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ConstraintViolationException broken && broken.getConstraintName() != null) {
                String name = broken.getConstraintName();
                return name.substring(name.lastIndexOf('.') + 1);
            }
        }
        return "";
    }
}
