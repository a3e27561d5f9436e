package kabinet.network.entity;

/** How a connection reaches the school. */
public enum Technology {
    FIBRE, ETHERNET, XDSL, RADIO, SATELLITE, MOBILE,
    /** Not told: of lines that were known by their speed alone. */
    UNKNOWN
}
