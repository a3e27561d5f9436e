/** Pages of measurements: what was measured, a file on its way in, a scan beside the registry, two scans beside each other. */
package kabinet.measurement.view;
