package kabinet.lanaudit.entity;

import java.io.Serializable;

/**
 * How the teaching rooms of a school, or of several, stand.
 *
 * @param schoolId null for several
 * @param teaching rooms in use in which lessons are held: the denominator
 * @param connected see {@link RoomVerdict}
 * @param teacherOnline connected ones whose teacher's workstation is on the network: the numerator; a room without such a workstation is none of them
 */
public record RoomsFigure(Long schoolId, String school, long teaching, long connected, long notConnected, long teacherOnline) implements Serializable {

    /** Not looked at in time: the third that is shown. */
    public long notConfirmed() {
        return teaching - connected - notConnected;
    }

    /** Per cent of {@link #teaching}; null if there are none. */
    public Double share() {
        return teaching == 0 ? null : 100.0 * teacherOnline / teaching;
    }

    public static RoomsFigure sum(Iterable<RoomsFigure> some) {
        long teaching = 0;
        long connected = 0;
        long notConnected = 0;
        long teacherOnline = 0;
        for (RoomsFigure one : some) {
            teaching += one.teaching;
            connected += one.connected;
            notConnected += one.notConnected;
            teacherOnline += one.teacherOnline;
        }
        return new RoomsFigure(null, null, teaching, connected, notConnected, teacherOnline);
    }
}
