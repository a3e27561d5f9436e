package kabinet.network.entity;

import java.math.BigDecimal;

/**
 * What people say of a port; see {@link OutletPort} for the bounds. Null where nothing is said.
 *
 * @param id null for a new one
 * @param version that was seen; null if it does not matter
 * @param switchId device it is patched to
 */
public record PortEdit(Long id, Integer version, String outlet, String label, CableCategory category, BigDecimal length, String patchPanel, String patchPort, Long switchId, String switchPort,
    boolean active) {
}
