/** Measurements for programs: a tool's own file is sent as it is, and what it means is read. */
package kabinet.measurement.api;
