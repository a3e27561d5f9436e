/**
 * The network of a school as it should be: ports on the walls with their cables, the devices that carry the network and the links between them, connections to the
 * internet, address segments, and the drawing made of all that. It also knows the norms a network is held against. What the network really does is measured and
 * audited elsewhere.
 */
package kabinet.network;
