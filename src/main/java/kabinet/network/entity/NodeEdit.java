package kabinet.network.entity;

/** What people say of a node; see {@link NetworkNode} for the bounds. */
public record NodeEdit(NodeRole role, Integer ports, boolean managed, boolean poe, String wifiStandard, String zones) {
}
