package kabinet.licence.api;

import kabinet.base.api.Versioned;
import kabinet.licence.entity.LicenceAllocation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school's share of a licence of the pool. */
@Schema(name = "LicenceAllocation")
public record AllocationShape(@Schema(description = "Id of the school") long school, @Schema(description = "Grows with every change; the number in the ETag", example = "3") int version,
    @Schema(description = "Rights; absent for kinds that are not counted") Integer quantity) implements Versioned {

    static AllocationShape of(LicenceAllocation a) {
        return new AllocationShape(a.schoolId(), a.getVersion(), a.getQuantity());
    }
}
