package kabinet.measurement.entity;

/** Which tool's file a measurement was read from. */
public enum MeasurementKind {

    /** {@code nmap -oX}: hosts that answered. */
    NMAP(true),
    /** {@code iperf3 -J}: speed between two computers. */
    IPERF3(false),
    /** A table of speed tests. */
    SPEED(false),
    /** A cable tester's table. */
    CABLE(false),
    /** Network inventory or discovery of a GLPI or FusionInventory agent: what switches know of their ports by SNMP and LLDP. */
    AGENT(true);

    /** Columns of kinds are as long. */
    public static final int LENGTH = 10;

    private final boolean scan;

    MeasurementKind(boolean scan) {
        this.scan = scan;
    }

    /** Whether it lists hosts, so that it can be reconciled with the registry and compared with another one. */
    public boolean isScan() {
        return scan;
    }

    /** Whether its files are tables, whose columns may be named by hand. */
    public boolean isTable() {
        return this == SPEED || this == CABLE;
    }
}
