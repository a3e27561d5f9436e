package kabinet.lanaudit.entity;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * An audit's figures beside those of the audit before it. Only what was looked at both times is compared, room by room: what nobody looked at this time is neither
 * better nor worse than it was.
 *
 * @param beforeId id of that audit
 * @param beforeOn the day its walk ended
 * @param compared rooms of which both audits say whether they are connected
 * @param unseen rooms that nobody looked at in the later audit
 */
public record Trend(Long beforeId, LocalDate beforeOn, int compared, int unseen, List<Figure> figures) implements Serializable {

    /** What is compared; the names are keys of words. */
    public enum Subject {
        CONNECTED, NOT_CONNECTED, TEACHER_ONLINE, PORTS_WORKING, COMPUTERS_ONLINE
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

    /** A room in one of the audits. */
    private record Look(AuditFacts.Room room, RoomVerdict verdict) {

        static Look of(AuditFacts facts, AuditFacts.Room room) {
            return new Look(room, room.verdict(facts.since()));
        }

        boolean isTold() {
            return verdict != RoomVerdict.NOT_CONFIRMED;
        }

        /** A room that is not connected has no teacher's workstation online, whether anybody looked at it or not. */
        boolean isTeacherTold() {
            return room.teaching() && isTold() && (verdict == RoomVerdict.NOT_CONNECTED || room.teacherPlace() != null);
        }

        boolean isTeacherOnline() {
            return verdict == RoomVerdict.CONNECTED && room.teacherPlace() == TeacherPlace.ONLINE;
        }
    }

    /** A room in both. */
    private record Pair(Look then, Look now) {
    }

    /** @param before of the same school */
    public static Trend of(LanAudit before, AuditFacts then, AuditFacts now) {
        Map<Long, AuditFacts.Room> earlier = then.rooms().stream().collect(Collectors.toMap(AuditFacts.Room::id, Function.identity()));
        List<Pair> pairs = now.rooms().stream().filter(r -> earlier.containsKey(r.id())).map(r -> new Pair(Look.of(then, earlier.get(r.id())), Look.of(now, r))).toList();
        List<Pair> told = both(pairs, Look::isTold);
        return new Trend(before.getId(), then.on(), told.size(), now.unseen().size(), List.of(
            figure(Subject.CONNECTED, told, l -> l.verdict() == RoomVerdict.CONNECTED ? 1 : 0, true),
            figure(Subject.NOT_CONNECTED, told, l -> l.verdict() == RoomVerdict.NOT_CONNECTED ? 1 : 0, false),
            figure(Subject.TEACHER_ONLINE, both(pairs, Look::isTeacherTold), l -> l.isTeacherOnline() ? 1 : 0, true),
            figure(Subject.PORTS_WORKING, both(pairs, l -> l.room().portsWorking() != null), l -> l.room().portsWorking(), true),
            figure(Subject.COMPUTERS_ONLINE, both(pairs, l -> l.room().computersOnline() != null), l -> l.room().computersOnline(), true)));
    }

    private static List<Pair> both(List<Pair> pairs, Predicate<Look> said) {
        return pairs.stream().filter(p -> said.test(p.then()) && said.test(p.now())).toList();
    }

    private static Figure figure(Subject subject, List<Pair> pairs, ToLongFunction<Look> count, boolean more) {
        return new Figure(subject, pairs.stream().mapToLong(p -> count.applyAsLong(p.then())).sum(), pairs.stream().mapToLong(p -> count.applyAsLong(p.now())).sum(), more);
    }
}
