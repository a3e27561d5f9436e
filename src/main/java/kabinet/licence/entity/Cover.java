package kabinet.licence.entity;

import java.io.Serializable;

/**
 * An installation, and the licence that covers it.
 *
 * @param licenceId null if none does
 */
public record Cover(long installationId, long schoolId, Long licenceId, CoverReason reason) implements Serializable {
}
