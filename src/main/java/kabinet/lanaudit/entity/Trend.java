package kabinet.lanaudit.entity;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** An audit's figures beside those of the audit before it. @param beforeId id of that audit @param beforeOn the day its walk ended */
public record Trend(Long beforeId, LocalDate beforeOn, List<Figure> figures) implements Serializable {

    /** What is compared; the names are keys of words. */
    public enum Subject {
        CONNECTED, NOT_CONNECTED, NOT_CONFIRMED, TEACHER_ONLINE, PORTS_WORKING, COMPUTERS_ONLINE
    }

    /** @param more whether more of it is better */
    public record Figure(Subject subject, long before, long now, boolean more) implements Serializable {

        public long getChange() {
            return now - before;
        }

        /** «+3», «−2», «0». */
        public String getSigned() {
            long change = now - before;
            return change > 0 ? "+" + change : change < 0 ? "−" + -change : "0";
        }

        public boolean isBetter() {
            return more ? now > before : now < before;
        }

        public boolean isWorse() {
            return more ? now < before : now > before;
        }
    }

    public static Trend of(LanAudit before, AuditFacts then, AuditFacts now) {
        return new Trend(before.getId(), then.on(), List.of(
            new Figure(Subject.CONNECTED, then.rooms(RoomVerdict.CONNECTED, false), now.rooms(RoomVerdict.CONNECTED, false), true),
            new Figure(Subject.NOT_CONNECTED, then.rooms(RoomVerdict.NOT_CONNECTED, false), now.rooms(RoomVerdict.NOT_CONNECTED, false), false),
            new Figure(Subject.NOT_CONFIRMED, then.rooms(RoomVerdict.NOT_CONFIRMED, false), now.rooms(RoomVerdict.NOT_CONFIRMED, false), false),
            new Figure(Subject.TEACHER_ONLINE, then.teacherOnline(), now.teacherOnline(), true),
            new Figure(Subject.PORTS_WORKING, then.portsWorking(), now.portsWorking(), true),
            new Figure(Subject.COMPUTERS_ONLINE, then.computersOnline(), now.computersOnline(), true)));
    }
}
