package kabinet.software.api;

import java.time.LocalDate;
import kabinet.software.entity.Installation;
import kabinet.software.entity.InstallationRow;
import kabinet.software.entity.InstallationSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A program on a device as programs see it. */
@Schema(name = "Installation")
public record InstallationShape(long id, @Schema(description = "Id of the school") long school, @Schema(description = "Tag of the device", example = "MBABC234") String device,
    @Schema(description = "Inventory number of the device") String inventoryNumber, @Schema(description = "Id of the program") long software,
    @Schema(description = "Name and release of the program", example = "Живая физика 5") String title, @Schema(example = "Росток") String publisher,
    @Schema(description = "Version as seen; absent if unknown", example = "5.2") String version, InstallationSource source, LocalDate firstSeen,
    @Schema(description = "First day on which it is no longer there; absent while it is") LocalDate removedOn) {

    static InstallationShape of(InstallationRow row) {
        return new InstallationShape(row.id(), row.schoolId(), row.tag(), row.inventoryNumber(), row.softwareId(), row.title(), row.publisher(), row.release().isEmpty() ? null : row.release(),
            row.source(), row.firstSeen(), row.removedOn());
    }

    static InstallationShape of(Installation i) {
        return new InstallationShape(i.getId(), i.schoolId(), i.getDevice().getTag(), i.getDevice().getInventoryNumber(), i.getSoftware().getId(), i.getSoftware().getTitle(),
            i.getSoftware().getPublisher(), i.getReleaseWords().isEmpty() ? null : i.getReleaseWords(), i.getSource(), i.getFirstSeen(), i.getRemovedOn());
    }
}
