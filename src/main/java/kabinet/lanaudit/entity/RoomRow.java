package kabinet.lanaudit.entity;

import java.io.Serializable;
import java.time.LocalDate;

/** A teaching room as lists show it, with the newest look at it. @param auditId null if nobody ever looked */
public record RoomRow(Long id, Long schoolId, String school, String building, String number, String name, Long auditId, LocalDate auditedOn, Boolean working, TeacherPlace teacherPlace) implements Serializable {

    public Long getId() {
        return id;
    }

    /** @param since the first day whose looks count */
    public RoomVerdict verdict(LocalDate since) {
        return RoomVerdict.of(auditedOn, working, since);
    }
}
