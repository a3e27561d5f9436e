package kabinet.measurement.entity;

/**
 * A host that answered, as a tool's file says.
 *
 * @param line     where the file tells of it, from 1
 * @param address  IPv4 or IPv6; null if only its card is known
 * @param mac      its network card's address, lower case with colons; null if the tool did not stand in the same segment
 * @param name     as the network calls it; null if it has none
 * @param serial   the manufacturer's number, which only SNMP tells; else null
 * @param vendor   of the card or of the device; null if not known
 * @param seenAt   switch and port at which it hangs; null if not known
 * @param services open ports with what listens there, «80/tcp http, 631/tcp ipp»; null if none was asked or open
 */
public record SeenHost(int line, String address, String mac, String name, String serial, String vendor, String seenAt, String services) {
}
