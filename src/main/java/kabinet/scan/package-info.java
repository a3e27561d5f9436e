/**
 * What a scanned or typed code means, and where it leads: the addresses in printed labels, the scan page for a walk through the
 * school, and the first scan of a pre-printed label. A code of another school means as little as one that was never printed.
 * It changes nothing in the registry but the link from a waiting tag to a device; moves, faults and photos are their owners' acts.
 */
package kabinet.scan;
