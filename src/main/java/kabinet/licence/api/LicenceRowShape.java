package kabinet.licence.api;

import java.time.LocalDate;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.LicenceRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A licence in a list. */
@Schema(name = "LicenceRow")
public record LicenceRowShape(long id, @Schema(description = "Id of the school; absent for the district's pool") Long school, @Schema(description = "Id of the program") long software,
    @Schema(example = "МойОфис Образование") String title, String publisher, LicenceKind kind, @Schema(example = "2020-114") String number,
    @Schema(description = "Rights in force; absent for kinds that are not counted") Long owned, @Schema(description = "Whether a grant is in force") boolean inForce,
    @Schema(description = "Last day; absent for ever, or without a grant in force") LocalDate endsOn) {

    static LicenceRowShape of(LicenceRow row) {
        return new LicenceRowShape(row.id(), row.schoolId(), row.softwareId(), row.title(), row.publisher(), row.kind(), row.number(), row.owned(), row.isInForce(), row.endsOn());
    }
}
