package kabinet.scan.entity;

import java.util.List;
import kabinet.device.entity.Device;
import kabinet.organisation.entity.Room;

/**
 * What one code means to the caller.
 *
 * @param code the code as it was understood: a tag, a number, or the text itself
 * @param devices one if {@link Outcome#FOUND}, more if {@link Outcome#SEVERAL}, else none; with all they refer to
 * @param room only if {@link Outcome#ROOM}
 */
public record ScanResult(String code, Outcome outcome, List<Device> devices, Room room) {

    public enum Outcome {
        FOUND,
        /** Several devices bear the number: people choose. */
        SEVERAL,
        ROOM,
        /** A tag from a pre-printed roll that waits for its thing. */
        UNCLAIMED,
        /** Nothing, or nothing the caller may see. */
        UNKNOWN
    }

    public static ScanResult of(String code, List<Device> devices) {
        return new ScanResult(code, devices.size() == 1 ? Outcome.FOUND : Outcome.SEVERAL, List.copyOf(devices), null);
    }

    public static ScanResult of(String code, Room room) {
        return new ScanResult(code, Outcome.ROOM, List.of(), room);
    }

    public static ScanResult unclaimed(String tag) {
        return new ScanResult(tag, Outcome.UNCLAIMED, List.of(), null);
    }

    public static ScanResult unknown(String code) {
        return new ScanResult(code, Outcome.UNKNOWN, List.of(), null);
    }

    public boolean isKnown() {
        return outcome != Outcome.UNKNOWN;
    }
}
