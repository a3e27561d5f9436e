package kabinet.network.entity;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a list of connections is narrowed to. Null means: not narrowed.
 *
 * @param inForceOn only those in force on the day
 */
public record ConnectionFilter(Long schoolId, LocalDate inForceOn) implements Serializable {

    public static final ConnectionFilter ALL = new ConnectionFilter(null, null);
}
