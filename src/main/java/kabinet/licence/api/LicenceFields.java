package kabinet.licence.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceEdit;
import kabinet.licence.entity.LicenceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be said about a licence itself. */
@Schema(name = "LicenceChange")
public record LicenceFields(
    @Schema(description = "Id of the program, see /software") @NotNull Long software,
    @Schema(example = "VOLUME") @NotNull LicenceKind kind,
    @Schema(description = "Number of the agreement", example = "2020-114") @Size(max = Licence.NUMBER_LENGTH) String number,
    @Schema(description = "Id of the account, see /directories") Long account,
    @Size(max = Licence.NOTES_LENGTH) String notes) {

    static LicenceFields of(Licence licence) {
        return new LicenceFields(licence.getSoftware().getId(), licence.getKind(), licence.getNumber(), licence.getAccount() == null ? null : licence.getAccount().getId(), licence.getNotes());
    }

    LicenceEdit edit(Long school) {
        return new LicenceEdit(school, software, kind, number, account, notes);
    }
}
