/**
 * The acts of the registry: registering and editing devices, moving them, changing their state, reporting faults, writing
 * off. Each public method is one transaction and names the right it needs; the caller's schools bound it from below.
 * What the acts are told stands in records of {@code entity}; rules of one device are its own verbs.
 */
package kabinet.device.boundary;
