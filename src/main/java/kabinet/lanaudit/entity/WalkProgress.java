package kabinet.lanaudit.entity;

import java.io.Serializable;

/**
 * How far the walk through a school has come.
 *
 * @param done rooms in use that were looked at
 * @param rooms in use
 */
public record WalkProgress(int done, int rooms) implements Serializable {

    public boolean isAll() {
        return done >= rooms;
    }
}
