package kabinet.software.entity;

import java.io.Serializable;
import java.util.List;
import kabinet.base.Counted;

/**
 * An installed name that no rule knows.
 *
 * @param versions the first of those reported under it
 * @param more whether there are further ones
 * @param devices on which it is installed, each version counted by itself
 */
public record QueueRow(int nameId, String name, String publisher, List<String> versions, boolean more, Counted devices) implements Serializable {

    public Integer getId() {
        return nameId;
    }
}
