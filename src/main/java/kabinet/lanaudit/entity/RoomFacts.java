package kabinet.lanaudit.entity;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import kabinet.base.BusinessException;
import kabinet.field.entity.SentEntry;
import kabinet.network.entity.CableCategory;

/**
 * How a room was found. What nobody looked at is null.
 *
 * @param outlets plates on the walls
 * @param ports in them
 * @param portsWorking of these, those that work; no more than there are
 * @param connected what the auditor says of the room's link to the school's network; see {@link RoomVerdict} for what counts
 * @param category the worst of the room's cables
 * @param cablePassed whether all tested permanent links passed
 * @param cableLength the longest permanent link, metres
 * @param wifi whether a device of the room reaches the school's Wi-Fi
 * @param computers in the room
 * @param computersOnline of these, those on the network; no more than there are
 * @param down measured in the room, Mbit/s
 * @param up measured in the room, Mbit/s
 */
public record RoomFacts(Integer outlets, Integer ports, Integer portsWorking, Boolean connected, CableCategory category, Boolean cablePassed, BigDecimal cableLength, Boolean wifi, Integer computers,
                        Integer computersOnline, TeacherPlace teacherPlace, BigDecimal down, BigDecimal up, String note) {

    /** Most outlets, ports and computers of a room. */
    public static final int MOST = 1000;
    /** Longest cable, metres. */
    public static final int MOST_METRES = 2000;
    /** Fastest network, Mbit/s. */
    public static final int MOST_MBIT = 100_000;
    public static final int NOTE_LENGTH = 500;

    /** @throws BusinessException if more work than there are, or if it is connected and nothing works */
    public RoomFacts {
        if (ports != null && portsWorking != null && portsWorking > ports) {
            throw new BusinessException("lanaudit.record.portsWorking", portsWorking, ports);
        }
        if (computers != null && computersOnline != null && computersOnline > computers) {
            throw new BusinessException("lanaudit.record.computersOnline", computersOnline, computers);
        }
        if (Boolean.TRUE.equals(connected) && Boolean.FALSE.equals(RoomVerdict.working(ports, portsWorking, wifi))) {
            throw new BusinessException("lanaudit.record.connected");
        }
    }

    /** @throws BusinessException naming the first field that cannot be so */
    public static RoomFacts read(SentEntry body) {
        return new RoomFacts(body.count("outlets", MOST), body.count("ports", MOST), body.count("portsWorking", MOST), body.flag("connected"), body.constant(CableCategory.class, "category"),
            body.flag("cablePassed"), body.decimal("cableLength", 1, MOST_METRES), body.flag("wifi"), body.count("computers", MOST), body.count("computersOnline", MOST),
            body.constant(TeacherPlace.class, "teacherPlace"), body.decimal("down", 2, MOST_MBIT), body.decimal("up", 2, MOST_MBIT), body.text("note", NOTE_LENGTH));
    }

    /** Whether anything works: see {@link RoomVerdict#working}. */
    public Boolean working() {
        return RoomVerdict.working(ports, portsWorking, wifi);
    }

    /** As {@link #read} takes it; what nobody looked at is absent. */
    public JsonObjectBuilder json() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        number(json, "outlets", outlets);
        number(json, "ports", ports);
        number(json, "portsWorking", portsWorking);
        flag(json, "connected", connected);
        text(json, "category", category);
        flag(json, "cablePassed", cablePassed);
        number(json, "cableLength", cableLength);
        flag(json, "wifi", wifi);
        number(json, "computers", computers);
        number(json, "computersOnline", computersOnline);
        text(json, "teacherPlace", teacherPlace);
        number(json, "down", down);
        number(json, "up", up);
        text(json, "note", note);
        return json;
    }

    private static void number(JsonObjectBuilder json, String name, Number value) {
        if (value != null) {
            json.add(name, value instanceof BigDecimal exact ? exact : BigDecimal.valueOf(value.longValue()));
        }
    }

    private static void flag(JsonObjectBuilder json, String name, Boolean value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    private static void text(JsonObjectBuilder json, String name, Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }
}
