package kabinet.lanaudit.control;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kabinet.base.Texts;
import kabinet.document.entity.Sketch;
import kabinet.lanaudit.entity.AuditFacts;
import kabinet.lanaudit.entity.RoomVerdict;
import kabinet.network.entity.RoomMark;

/** The rooms' verdicts as a drawing of the network shows them: in words short enough for its boxes, and in tone; with the ports that were found. */
public final class RoomMarks {

    private RoomMarks() {
    }

    public static Map<Long, RoomMark> of(AuditFacts facts, Locale locale) {
        Map<Long, RoomMark> marks = new HashMap<>();
        facts.rooms().forEach(room -> marks.put(room.id(), of(room, room.verdict(facts.since()), locale)));
        return marks;
    }

    private static RoomMark of(AuditFacts.Room room, RoomVerdict verdict, Locale locale) {
        return new RoomMark(Texts.of(locale, "lanaudit.roomMark." + verdict), switch (verdict) {
            case CONNECTED -> Sketch.Tone.GOOD;
            case NOT_CONNECTED -> Sketch.Tone.BAD;
            case NOT_CONFIRMED -> Sketch.Tone.UNKNOWN;
        }, room.ports(), room.portsWorking());
    }
}
