/** Taking files in, reading what they said, deciding of unknown hosts. */
package kabinet.measurement.boundary;
