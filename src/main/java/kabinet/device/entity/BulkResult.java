package kabinet.device.entity;

/**
 * What a bulk act did.
 *
 * @param transferId the transfer's paper; null unless devices were moved
 * @param requestId the drafted request; null unless one was drawn up
 */
public record BulkResult(int changed, int refused, Long transferId, Long requestId) {
}
