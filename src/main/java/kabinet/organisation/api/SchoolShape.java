package kabinet.organisation.api;

import java.util.List;
import kabinet.base.api.Versioned;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.School;
import kabinet.organisation.entity.SettlementType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school as programs see it. What is empty is absent. */
@Schema(name = "School")
public record SchoolShape(long id, @Schema(description = "Grows with every change; the number in the ETag", example = "3") int version,
    @Schema(example = "4") String code, @Schema(example = "СОШ № 4") String shortName, String name,
    @Schema(example = "3305000018") String inn, String kpp, String ogrn, String okpo, String oktmo, SettlementType settlementType, String address,
    String inventoryNumberTemplate,
    @Schema(description = "false for a closed school") boolean active,
    @Schema(description = "Absent in lists") List<BuildingShape> buildings) implements Versioned {

    @Schema(name = "Building")
    public record BuildingShape(long id, @Schema(example = "Основное здание") String name, String address, boolean active) {
        static BuildingShape of(Building building) {
            return new BuildingShape(building.getId(), building.getName(), building.getAddress(), building.isActive());
        }
    }

    static SchoolShape of(School school) {
        return of(school, null);
    }

    static SchoolShape of(School school, List<Building> buildings) {
        return new SchoolShape(school.getId(), school.getVersion(), school.getCode(), school.getShortName(), school.getName(), school.getInn(), school.getKpp(),
            school.getOgrn(), school.getOkpo(), school.getOktmo(), school.getSettlementType(), school.getAddress(),
            school.getInventoryNumberTemplate(), school.isActive(),
            buildings == null ? null : buildings.stream().map(BuildingShape::of).toList());
    }
}
