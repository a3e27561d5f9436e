package kabinet.network.entity;

/** What people say of a school's network as a whole; see {@link SchoolNetwork} for the bounds. */
public record FactsEdit(String contentFilter, FilterMethod filterMethod, String firewall, String addressing, String cabinet) {
}
