/**
 * The registry itself: kinds and models, devices with their asset tag and inventory number, where they stand, who answers for
 * them, what state they are in, and the papers of their moves and write-off. A device is never deleted once it has been
 * confirmed; tags and inventory numbers are never given out twice.
 */
package kabinet.device;
