package kabinet.stocktaking.entity;

import java.io.Serializable;

/**
 * How many devices of a book the registry tells otherwise today.
 *
 * @param late entered after the day of the book
 * @param changed entered before it, and moved, handed over or of another state since
 */
public record SinceCount(int late, int changed) implements Serializable {

    public int all() {
        return late + changed;
    }
}
