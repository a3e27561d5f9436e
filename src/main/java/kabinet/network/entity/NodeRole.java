package kabinet.network.entity;

/** What a device does in the network; the order is that of the drawing, from the internet down. */
public enum NodeRole {
    FIREWALL, ROUTER, SWITCH, SERVER, ACCESS_POINT
}
