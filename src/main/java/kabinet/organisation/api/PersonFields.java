package kabinet.organisation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kabinet.organisation.entity.Person;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be said about a person: name and position, nothing else. */
@Schema(name = "PersonChange")
public record PersonFields(
    @Schema(example = "Иванова Мария Петровна") @NotBlank @Size(max = Person.NAME_LENGTH) String name,
    @Schema(example = "учитель физики") @NotBlank @Size(max = Person.POSITION_LENGTH) String position) {

    static PersonFields of(Person person) {
        return new PersonFields(person.getName(), person.getPosition());
    }

    Person writeTo(Person person) {
        person.setName(name);
        person.setPosition(position);
        return person;
    }
}
