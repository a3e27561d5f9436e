/** The acts of scanning: telling what a code means, and linking a waiting tag to a device. */
package kabinet.scan.boundary;
