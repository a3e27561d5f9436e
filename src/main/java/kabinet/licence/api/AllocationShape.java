package kabinet.licence.api;

import kabinet.licence.entity.LicenceAllocation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school's share of a licence of the pool. */
@Schema(name = "LicenceAllocation")
public record AllocationShape(@Schema(description = "Id of the school") long school, @Schema(description = "Rights; absent for kinds that are not counted") Integer quantity) {

    static AllocationShape of(LicenceAllocation a) {
        return new AllocationShape(a.schoolId(), a.getQuantity());
    }
}
