package kabinet.agent.entity;

/** What is kept of a machine's hardware. Values are texts in the form that the constant states; a person may hold a fact, which reports then do not overwrite. */
public enum Fact {

    HOSTNAME(255),
    MANUFACTURER(120),
    MODEL(150),
    /** The manufacturer's number as the machine states it. */
    SERIAL(100),
    /** Lower case, if it is telling. */
    UUID(60),
    OS(150),
    OS_VERSION(100),
    ARCHITECTURE(40),
    /** Names of the processors, each as often as it is there: «2 × …». */
    CPU(255),
    /** Number of cores of all processors together. */
    CORES(6),
    /** MiB. */
    MEMORY(12),
    /** A line for each disk that does not leave the machine: name, tabulator, megabytes. */
    DISKS(1000),
    /** Of its own network cards, in lower case with colons, ascending, with spaces between. */
    MACS(300),
    FIRMWARE(150),
    /** Number of Ethernet ports of a switch or printer. */
    PORTS(6),
    /** Pages printed in its life; grows daily, so that it is kept without being called a change. */
    PAGES(12);

    private final int length;

    Fact(int length) {
        this.length = length;
    }

    /** Longest value. */
    public int length() {
        return length;
    }

    public boolean isVolatile() {
        return this == PAGES;
    }

    /** Whether the card of a computer says it on paper: not what the device's own numbers and model say there. */
    public boolean isPrinted() {
        return this != MANUFACTURER && this != MODEL && this != SERIAL && this != UUID && this != PORTS && this != PAGES;
    }

    /** Whether a person may say it otherwise: not what only tells machines apart. */
    public boolean mayBeHeld() {
        return this != SERIAL && this != UUID && this != MACS && this != PAGES;
    }
}
