package kabinet.organisation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kabinet.base.ValidInn;
import kabinet.base.ValidKpp;
import kabinet.base.ValidOgrn;
import kabinet.base.ValidOkpo;
import kabinet.organisation.entity.InventoryNumberTemplate;
import kabinet.organisation.entity.School;
import kabinet.organisation.entity.SettlementType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be said about a school. */
@Schema(name = "SchoolChange")
public record SchoolFields(
    @Schema(description = "Short code, unique in the district", example = "4") @NotBlank @Size(max = School.CODE_LENGTH) String code,
    @Schema(description = "As on labels", example = "СОШ № 4") @NotBlank @Size(max = School.SHORT_NAME_LENGTH) String shortName,
    @Schema(description = "As on papers") @Size(max = School.NAME_LENGTH) String name,
    @Schema(description = "ИНН", example = "3305000018") @NotBlank @ValidInn String inn,
    @Schema(description = "КПП", example = "330501001") @ValidKpp String kpp,
    @Schema(description = "ОГРН") @ValidOgrn String ogrn,
    @Schema(description = "ОКПО") @ValidOkpo String okpo,
    @Schema(description = "ОКТМО, 8 or 11 digits", example = "17725000") @Pattern(regexp = "\\d{8}(\\d{3})?", message = "{organisation.school.oktmo.pattern}") String oktmo,
    @Schema(description = "CITY if absent") SettlementType settlementType,
    @Size(max = School.ADDRESS_LENGTH) String address,
    @Schema(description = "Template of new inventory numbers", example = "{account}{n:5}") @Size(max = School.TEMPLATE_LENGTH) String inventoryNumberTemplate) {

    public SchoolFields {
        settlementType = settlementType == null ? SettlementType.CITY : settlementType;
        inventoryNumberTemplate = inventoryNumberTemplate == null ? InventoryNumberTemplate.DEFAULT : inventoryNumberTemplate;
    }

    static SchoolFields of(School school) {
        return new SchoolFields(school.getCode(), school.getShortName(), school.getName(), school.getInn(), school.getKpp(), school.getOgrn(), school.getOkpo(),
            school.getOktmo(), school.getSettlementType(), school.getAddress(), school.getInventoryNumberTemplate());
    }

    School writeTo(School school) {
        school.setCode(code);
        school.setShortName(shortName);
        school.setName(name);
        school.setInn(inn);
        school.setKpp(kpp);
        school.setOgrn(ogrn);
        school.setOkpo(okpo);
        school.setOktmo(oktmo);
        school.setSettlementType(settlementType);
        school.setAddress(address);
        school.setInventoryNumberTemplate(inventoryNumberTemplate);
        return school;
    }
}
