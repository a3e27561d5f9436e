package kabinet.device.entity;

import java.util.List;
import kabinet.base.BusinessException;

/**
 * What a bulk act would do.
 *
 * @param selected how many devices were chosen
 * @param changing how many would change
 * @param following how many parts would follow their objects
 * @param unchanged how many are that way already
 * @param refusals the devices that cannot be changed, with the reason, all of them
 * @param samples the first of those that would change
 */
public record BulkPreview(int selected, int changing, int following, int unchanged, List<Refusal> refusals, List<Device> samples) {

    public static final int SAMPLES = 20;

    /** A device that stays as it is, and why. */
    public record Refusal(Device device, BusinessException reason) {
    }
}
