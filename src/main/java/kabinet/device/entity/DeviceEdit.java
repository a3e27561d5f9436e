package kabinet.device.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a form may say about a device, whole: null means "empty", but for the custom values. Where it stands, who answers for
 * it and its state are not here: they change by acts of their own.
 *
 * @param modelId id of the model; required
 * @param price roubles
 * @param usefulLife months
 * @param customValues values as typed, by the ids of the kind's fields; null leaves them all as they are
 */
public record DeviceEdit(Long modelId, String serialNumber, String name, BigDecimal price, Long fundingSourceId, Long accountId, Long okofId,
                         LocalDate commissionedOn, Integer usefulLife, LocalDate warrantyUntil, String notes, Map<Long, String> customValues) {

    public static DeviceEdit ofModel(Long modelId) {
        return new DeviceEdit(modelId, null, null, null, null, null, null, null, null, null, null, Map.of());
    }
}
