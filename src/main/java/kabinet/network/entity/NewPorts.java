package kabinet.network.entity;

/**
 * Several ports of a room at once, labelled with running numbers.
 *
 * @param count from 1 to {@link #MOST}
 * @param prefix stands before each number: «214-»; may be empty
 * @param first number of the first one; null takes the one after the highest in the room under that prefix
 * @param perOutlet ports on a plate; plates are then named by the first label on them; null names none
 */
public record NewPorts(int count, String prefix, Integer first, CableCategory category, Integer perOutlet) {

    public static final int MOST = 96;
    public static final int HIGHEST = 9999;

    public NewPorts {
        prefix = prefix == null ? "" : prefix.strip();
    }
}
