package kabinet.software.control;

import java.util.List;
import kabinet.device.entity.Device;

/** What a component knows of a computer beyond its model: processor, memory, disks. Shown on the computer's card; may be provided by any number of beans. */
public interface ComputerFacts {

    /**
     * A line of the card, in Russian as papers are.
     *
     * @param name «Процессор»
     * @param value not empty
     */
    record Fact(String name, String value) {
    }

    /** In the order of the card; empty if nothing is known. @param device in the caller's scope */
    List<Fact> of(Device device);
}
