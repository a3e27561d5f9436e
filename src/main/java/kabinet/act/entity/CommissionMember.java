package kabinet.act.entity;

/**
 * A member of a commission, in the words of the day: papers keep the name as it was printed.
 *
 * @param name     surname and initials or in full
 * @param position may be empty
 */
public record CommissionMember(String name, String position) {

    /** Longest name and longest position, characters. */
    public static final int LENGTH = 120;

    public CommissionMember {
        name = name == null ? "" : name.strip();
        position = position == null ? "" : position.strip();
    }

    /** «Соколова Е. А., заместитель директора»: what the history says of it. */
    @Override
    public String toString() {
        return position.isEmpty() ? name : name + ", " + position;
    }
}
