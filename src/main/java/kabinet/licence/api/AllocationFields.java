package kabinet.licence.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import kabinet.licence.entity.Grant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school's share of a licence of the pool. */
@Schema(name = "LicenceAllocationFields")
public record AllocationFields(@Schema(description = "Rights; absent for kinds that are not counted", example = "15") @Min(1) @Max(Grant.MOST) Integer quantity) {
}
