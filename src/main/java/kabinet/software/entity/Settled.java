package kabinet.software.entity;

import java.io.Serializable;

/**
 * What settling came to.
 *
 * @param rules made
 * @param packages names in versions that now mean something else than before
 */
public record Settled(int rules, int packages) implements Serializable {
}
