package kabinet.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.base.Texts;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceStatus;
import kabinet.network.entity.InternetConnection;
import kabinet.network.entity.NetworkNode;
import kabinet.network.entity.NetworkPlan;
import kabinet.network.entity.NodeLink;
import kabinet.network.entity.RoomTally;
import kabinet.organisation.entity.School;

/** Gathers what a drawing of a school's network shows, in as many queries for 120 rooms as for one. */
@ApplicationScoped
public class NetworkPlans {

    @PersistenceContext
    EntityManager em;
    @Inject
    InternetConnections connections;
    @Inject
    Nodes nodes;
    @Inject
    NodeLinks links;

    /** The rooms in use of a school with their ports, in the order of building, floor and number. */
    public List<RoomTally> rooms(Long schoolId) {
        return em.createQuery("""
                select new kabinet.network.entity.RoomTally(r.id, b.name, r.floor, r.number, r.name, k.name, coalesce(k.teaching, false), count(p.id), count(p.switchDevice.id))
                from Room r join r.building b left join r.kind k left join OutletPort p on p.room.id = r.id and p.active = true
                where r.school.id = :school and r.active = true
                group by r.id, b.id, b.name, r.floor, r.number, r.name, k.name, k.teaching order by b.id, r.floor, length(r.number), r.number, r.id""", RoomTally.class)
            .setParameter("school", schoolId).getResultList();
    }

    /** As it stands on the day. @param locale of the words */
    public NetworkPlan of(School school, LocalDate day, Locale locale) {
        List<NetworkNode> all = nodes.of(school.getId());
        Map<Long, Long> nodeOfDevice = all.stream().collect(Collectors.toMap(n -> n.getDevice().getId(), NetworkNode::getId));
        Map<Long, Map<Long, Long>> patched = patched(school.getId());
        List<NetworkPlan.RoomPorts> rooms = new ArrayList<>();
        for (RoomTally room : rooms(school.getId())) {
            Map<Long, Long> byDevice = patched.getOrDefault(room.roomId(), Map.of());
            Long node = null;
            long most = 0;
            for (Map.Entry<Long, Long> one : byDevice.entrySet()) {
                if (one.getValue() > most && nodeOfDevice.containsKey(one.getKey())) {
                    node = nodeOfDevice.get(one.getKey());
                    most = one.getValue();
                }
            }
            rooms.add(new NetworkPlan.RoomPorts(room.roomId(), room.number(), room.name(), group(room, locale), (int) room.ports(), node, node == null ? 0 : (int) (room.ports() - most)));
        }
        return new NetworkPlan(school.getShortName(), connections.on(school.getId(), day).stream().map(c -> uplink(c, locale)).toList(), all.stream().map(n -> node(n, locale)).toList(),
            links.of(school.getId()).stream().map(l -> link(l, locale)).toList(), rooms);
    }

    /** How many ports of each room lead to each device, rooms and devices in the order of their ids. */
    private Map<Long, Map<Long, Long>> patched(Long schoolId) {
        Map<Long, Map<Long, Long>> counts = new HashMap<>();
        em.createQuery("""
                select p.room.id, p.switchDevice.id, count(p.id) from OutletPort p where p.school.id = :school and p.active = true and p.switchDevice.id is not null
                group by p.room.id, p.switchDevice.id order by p.room.id, p.switchDevice.id""", Object[].class)
            .setParameter("school", schoolId).getResultList()
            .forEach(row -> counts.computeIfAbsent((Long) row[0], id -> new LinkedHashMap<>()).put((Long) row[1], (Long) row[2]));
        return counts;
    }

    private static String group(RoomTally room, Locale locale) {
        return room.floor() == null ? room.building() : Texts.of(locale, "network.drawing.group", room.building(), room.floor());
    }

    private static NetworkPlan.Uplink uplink(InternetConnection line, Locale locale) {
        String speed = line.getUpMbit() == null ? Texts.of(locale, "network.drawing.speed", plain(line.getDownMbit()))
            : Texts.of(locale, "network.drawing.speeds", plain(line.getDownMbit()), plain(line.getUpMbit()));
        String technology = Texts.of(locale, "network.technology." + line.getTechnology());
        return new NetworkPlan.Uplink(line.getProvider(), line.isGuaranteed() ? String.join(" · ", speed, technology, Texts.of(locale, "network.drawing.guaranteed")) : speed + " · " + technology,
            line.isBackup());
    }

    private static String plain(BigDecimal mbit) {
        return mbit.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static NetworkPlan.Node node(NetworkNode node, Locale locale) {
        Device device = node.getDevice();
        String number = device.getInventoryNumber() == null ? device.getTag() : device.getInventoryNumber();
        String details = Stream.of(number, device.getRoom() == null ? null : Texts.of(locale, "network.drawing.inRoom", device.getRoom().getNumber()), node.getWifiStandard())
            .filter(t -> t != null && !t.isBlank()).collect(Collectors.joining(" · "));
        String trouble = device.getStatus() == DeviceStatus.IN_USE ? null : Texts.of(locale, "device.status." + device.getStatus());
        return new NetworkPlan.Node(node.getId(), node.getRole(), device.getTitle(), details, node.getPorts(), trouble, device.getTag());
    }

    private static NetworkPlan.Link link(NodeLink link, Locale locale) {
        String ports = link.getUpperPort().isEmpty() && link.getLowerPort().isEmpty() ? ""
            : Texts.of(locale, "network.drawing.linkPorts", link.getUpperPort().isEmpty() ? "?" : link.getUpperPort(), link.getLowerPort().isEmpty() ? "?" : link.getLowerPort());
        String speed = link.getMbit() == null ? "" : Texts.of(locale, "network.drawing.speed", link.getMbit().toString());
        return new NetworkPlan.Link(link.getUpper().getId(), link.getLower().getId(), link.getMedium(), Stream.of(ports, speed).filter(t -> !t.isEmpty()).collect(Collectors.joining(" · ")));
    }
}
