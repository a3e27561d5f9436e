package kabinet.november.entity;

import java.io.Serializable;

/**
 * How far the walk through a school has come.
 *
 * @param done rooms in which everything expected was found
 * @param of rooms in which something is expected
 */
public record RoomsDone(int done, int of) implements Serializable {
}
