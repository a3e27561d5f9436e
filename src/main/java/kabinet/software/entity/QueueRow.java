package kabinet.software.entity;

import java.io.Serializable;
import java.util.List;
import kabinet.base.Counted;

/**
 * An installed name that no rule knows.
 *
 * @param versions the last met of those that no rule knows
 * @param more whether there are further ones
 * @param devices on which it is installed in such a version, each counted by itself
 */
public record QueueRow(int nameId, String name, String publisher, List<String> versions, boolean more, Counted devices) implements Serializable {

    public Integer getId() {
        return nameId;
    }
}
