package kabinet.lanaudit.entity;

/** What networks are held against. */
public enum FindingRule {
    NO_CONNECTION,
    SPEED_BELOW_NORM,
    TRAFFIC_NOT_GUARANTEED,
    MEASURED_BELOW_CONTRACT,
    FILTER_FAILED,
    FILTER_NOT_CHECKED,
    FILTER_FEW_MATERIALS,
    ROOM_NOT_CONNECTED,
    /** The cables are sound, but nobody plugged them in. */
    NOT_PATCHED,
    PORTS_BROKEN,
    CABLE_FAILED,
    LINK_TOO_LONG,
    TEACHER_OFFLINE,
    COMPUTERS_OFFLINE,
    STUDENT_SPEED,
    ROOMS_NOT_SEEN
}
