package kabinet.lanaudit.control;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kabinet.base.Texts;
import kabinet.document.entity.Sketch;
import kabinet.lanaudit.entity.AuditFacts;
import kabinet.lanaudit.entity.RoomVerdict;
import kabinet.network.entity.RoomMark;

/** The rooms' verdicts as a drawing of the network shows them: in words and in tone. */
public final class RoomMarks {

    private RoomMarks() {
    }

    public static Map<Long, RoomMark> of(AuditFacts facts, Locale locale) {
        Map<Long, RoomMark> marks = new HashMap<>();
        facts.rooms().forEach(room -> marks.put(room.id(), of(room.verdict(facts.since()), locale)));
        return marks;
    }

    public static RoomMark of(RoomVerdict verdict, Locale locale) {
        return new RoomMark(Texts.of(locale, "lanaudit.roomVerdict." + verdict), switch (verdict) {
            case CONNECTED -> Sketch.Tone.GOOD;
            case NOT_CONNECTED -> Sketch.Tone.BAD;
            case NOT_CONFIRMED -> Sketch.Tone.UNKNOWN;
        });
    }
}
