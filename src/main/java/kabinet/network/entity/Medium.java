package kabinet.network.entity;

/** What a link between two devices runs over. */
public enum Medium {
    COPPER, FIBRE, RADIO
}
