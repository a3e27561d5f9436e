package kabinet.lanaudit.entity;

/** The teacher's workstation of a room. */
public enum TeacherPlace {
    ONLINE,
    OFFLINE,
    /** There is none. */
    NONE
}
