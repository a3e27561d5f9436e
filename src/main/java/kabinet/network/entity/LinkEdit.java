package kabinet.network.entity;

/** What people say of a link; see {@link NodeLink} for the bounds. */
public record LinkEdit(String upperPort, String lowerPort, Medium medium, Integer mbit) {
}
