/**
 * What tools measured in a school's network: hosts that answered a scan, speeds, tested cables, what switches report of their ports. A file is read once, kept as it came, and set against the
 * registry each time anew: known and seen, known and not seen, seen and unknown, in another room's segment. Two scans can be compared.
 */
package kabinet.measurement;
