package kabinet.network.entity;

import java.util.List;

/**
 * What a drawing of a school's network shows, without its geometry.
 *
 * @param connections in force; may be empty
 * @param rooms in the order in which they are to stand: by building, floor and number
 */
public record NetworkPlan(String school, List<Uplink> connections, List<Node> nodes, List<Link> links, List<RoomPorts> rooms) {

    /** A line to the internet. @param words provider @param details speed and the like */
    public record Uplink(String words, String details, boolean backup) {
    }

    /**
     * A device that carries the network.
     *
     * @param model its kind and model
     * @param details tag, room and the like
     * @param ports null if nobody counted
     * @param trouble its state in words if it does not work as it should; null otherwise
     */
    public record Node(long id, NodeRole role, String model, String details, Integer ports, String trouble, String tag) {
    }

    /** A line between two nodes. @param words ports and speed; may be empty */
    public record Link(long upper, long lower, Medium medium, String words) {
    }

    /**
     * A room.
     *
     * @param group building and floor in words
     * @param ports on its walls
     * @param node that most of its ports are patched to; null if none is
     * @param others how many of its ports are patched elsewhere or not at all
     */
    public record RoomPorts(long id, String number, String name, String group, int ports, Long node, int others) {
    }
}
