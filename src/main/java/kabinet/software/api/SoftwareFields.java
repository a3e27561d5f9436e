package kabinet.software.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kabinet.software.entity.Software;
import kabinet.software.entity.SoftwareCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be said about a program. */
@Schema(name = "SoftwareChange")
public record SoftwareFields(
    @Schema(description = "Rights holder", example = "Росток") @NotBlank @Size(max = Software.PUBLISHER_LENGTH) String publisher,
    @Schema(description = "Without the release", example = "Живая физика") @NotBlank @Size(max = Software.NAME_LENGTH) String name,
    @Schema(description = "Release or edition that licences tell apart; absent for any", example = "5") @Size(max = Software.RELEASE_LENGTH) String release,
    @NotNull SoftwareCategory category,
    @Schema(description = "Class by the registry's classifier, in words") @Size(max = Software.CLASS_LENGTH) String softwareClass,
    @Schema(description = "Entry of the registry of Russian programs; with one the program counts as Russian") @Pattern(regexp = Software.NUMBER_SHAPE, message = "{software.registryNumber.pattern}") String registryNumber,
    @Schema(description = "Day of that entry") LocalDate registeredOn,
    @Schema(description = "Needs no licence; false if absent") Boolean free,
    @Schema(description = "Still offered; true if absent") Boolean active) {

    public SoftwareFields {
        free = Boolean.TRUE.equals(free);
        active = !Boolean.FALSE.equals(active);
    }

    static SoftwareFields of(Software s) {
        return new SoftwareFields(s.getPublisher(), s.getName(), s.getReleaseWords().isEmpty() ? null : s.getReleaseWords(), s.getCategory(), s.getSoftwareClass(), s.getRegistryNumber(),
            s.getRegisteredOn(), s.isFree(), s.isActive());
    }

    Software writeTo(Software s) {
        s.setPublisher(publisher);
        s.setName(name);
        s.setReleaseWords(release);
        s.setCategory(category);
        s.setSoftwareClass(softwareClass);
        s.setRegistryNumber(registryNumber);
        s.setRegisteredOn(registeredOn);
        s.setFree(free);
        s.setActive(active);
        return s;
    }
}
