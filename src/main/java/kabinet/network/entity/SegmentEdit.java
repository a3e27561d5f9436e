package kabinet.network.entity;

/** What people say of an address range; see {@link NetworkSegment} for the bounds. @param roomId null if no room has it for itself */
public record SegmentEdit(String name, String address, Integer vlan, Long roomId) {
}
