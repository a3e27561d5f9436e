package kabinet.organisation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kabinet.organisation.entity.Person;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody to be added to a school. */
@Schema(name = "NewPerson")
public record NewPersonFields(
    @Schema(description = "Id of the school") @NotNull Long school,
    @Schema(example = "Иванова Мария Петровна") @NotBlank @Size(max = Person.NAME_LENGTH) String name,
    @Schema(example = "учитель физики") @NotBlank @Size(max = Person.POSITION_LENGTH) String position) {

    PersonFields details() {
        return new PersonFields(name, position);
    }
}
