package kabinet.network.entity;

/** Where the content filter sits. */
public enum FilterMethod {
    PROVIDER, GATEWAY, DNS, WORKSTATION
}
