package kabinet.licence.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceEdit;
import kabinet.licence.entity.LicenceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A licence to be entered. What it amounts to is said by its grants. */
@Schema(name = "NewLicence")
public record NewLicenceFields(
    @Schema(description = "Id of the school; absent for the district's pool") Long school,
    @Schema(description = "Id of the program, see /software") @NotNull Long software,
    @Schema(example = "VOLUME") @NotNull LicenceKind kind,
    @Schema(description = "Number of the agreement", example = "2020-114") @Size(max = Licence.NUMBER_LENGTH) String number,
    @Schema(description = "Id of the account, see /directories") Long account,
    @Size(max = Licence.NOTES_LENGTH) String notes) {

    LicenceEdit edit() {
        return new LicenceEdit(school, software, kind, number, account, notes);
    }
}
