package kabinet.network.entity;

import java.io.Serializable;

/**
 * What the district's list is narrowed to. Null means: not narrowed.
 *
 * @param text beginning of a school's code or part of its name
 */
public record NetworkFilter(String text, SpeedVerdict verdict) implements Serializable {

    public static final NetworkFilter ALL = new NetworkFilter(null, null);
}
