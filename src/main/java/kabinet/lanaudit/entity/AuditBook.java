package kabinet.lanaudit.entity;

import java.util.List;
import java.util.Map;
import kabinet.network.entity.OutletPort;
import kabinet.organisation.entity.Room;

/**
 * What a phone needs to audit without a network.
 *
 * @param rooms in use, in the order of building, floor and number
 * @param ports of the rooms, by room, in the order of labels
 * @param computers workstations of the registry by room
 * @param last what audits before this one noted of the rooms, by room
 */
public record AuditBook(LanAudit audit, List<Room> rooms, Map<Long, List<OutletPort>> ports, Map<Long, Integer> computers, Map<Long, RoomState> last) {
}
