/** A tag that is a device's second label, and what a code turned out to mean. */
package kabinet.scan.entity;
