package kabinet.software.api;

import java.time.LocalDate;
import kabinet.base.api.Versioned;
import kabinet.software.entity.Software;
import kabinet.software.entity.SoftwareCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A program of the catalogue as programs see it. */
@Schema(name = "Software")
public record SoftwareShape(long id, @Schema(description = "Grows with every change; the number in the ETag", example = "3") int version, @Schema(example = "Росток") String publisher,
    @Schema(example = "Живая физика") String name, @Schema(description = "Absent for any release", example = "5") String release, SoftwareCategory category, String softwareClass,
    @Schema(description = "Entry of the registry of Russian programs") String registryNumber, LocalDate registeredOn, @Schema(description = "Whether the program counts as Russian") boolean russian,
    @Schema(description = "Needs no licence") boolean free, @Schema(description = "Still offered") boolean active) implements Versioned {

    static SoftwareShape of(Software s) {
        return new SoftwareShape(s.getId(), s.getVersion(), s.getPublisher(), s.getName(), s.getReleaseWords().isEmpty() ? null : s.getReleaseWords(), s.getCategory(), s.getSoftwareClass(),
            s.getRegistryNumber(), s.getRegisteredOn(), s.isRussian(), s.isFree(), s.isActive());
    }
}
