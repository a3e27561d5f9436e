package kabinet.organisation.api;

import kabinet.base.api.Versioned;
import kabinet.organisation.entity.Person;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody of a school who answers for equipment. */
@Schema(name = "Person")
public record PersonShape(long id, @Schema(description = "Grows with every change; the number in the ETag", example = "3") int version, Named school,
    @Schema(example = "Иванова Мария Петровна") String name, @Schema(example = "учитель физики") String position,
    @Schema(description = "false for somebody who has left") boolean active) implements Versioned {

    static PersonShape of(Person person) {
        return new PersonShape(person.getId(), person.getVersion(), Named.of(person.getSchool()), person.getName(), person.getPosition(), person.isActive());
    }
}
