package kabinet.lanaudit.entity;

import java.time.LocalDate;

/**
 * Whether a room is connected to the school's network. A room counts as connected only if a look at it within the last 12 months found a working
 * port or Wi-Fi; whoever has not looked for longer confirms nothing, however well it worked then.
 */
public enum RoomVerdict {

    CONNECTED,
    /** Looked at in time, and nothing works. */
    NOT_CONNECTED,
    /** Not looked at in time, or not at the ports, and no Wi-Fi found. */
    NOT_CONFIRMED;

    /**
     * @param auditedOn day of the last look; null for none
     * @param working see {@link #working}
     * @param since the first day whose looks still count: {@link kabinet.network.control.Norms#auditsSince}
     */
    public static RoomVerdict of(LocalDate auditedOn, Boolean working, LocalDate since) {
        if (auditedOn == null || working == null || auditedOn.isBefore(since)) {
            return NOT_CONFIRMED;
        }
        return working ? CONNECTED : NOT_CONNECTED;
    }

    /**
     * Whether anything works in the room. That nothing does is said only of a room whose ports were looked at: where Wi-Fi alone was missed, a port may work.
     *
     * @param ports null if nobody counted
     * @param portsWorking null if nobody looked
     * @param wifi null if nobody looked
     * @return null if it is not known
     */
    public static Boolean working(Integer ports, Integer portsWorking, Boolean wifi) {
        if (Boolean.TRUE.equals(wifi) || portsWorking != null && portsWorking > 0) {
            return true;
        }
        return portsWorking != null || ports != null && ports == 0 ? false : null;
    }
}
