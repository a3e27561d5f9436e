package kabinet.licence.api;

import kabinet.base.api.Versioned;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A licence as programs see it. */
@Schema(name = "Licence")
public record LicenceShape(long id, @Schema(description = "Grows with every change; the number in the ETag", example = "3") int version,
    @Schema(description = "Id of the school; absent for the district's pool") Long school, @Schema(description = "Id of the program") long software,
    @Schema(example = "МойОфис Образование") String title, LicenceKind kind, @Schema(example = "2020-114") String number, @Schema(description = "Id of the account") Long account, String notes)
    implements Versioned {

    static LicenceShape of(Licence licence) {
        return new LicenceShape(licence.getId(), licence.getVersion(), licence.schoolId(), licence.getSoftware().getId(), licence.getSoftware().getTitle(), licence.getKind(), licence.getNumber(),
            licence.getAccount() == null ? null : licence.getAccount().getId(), licence.getNotes());
    }
}
