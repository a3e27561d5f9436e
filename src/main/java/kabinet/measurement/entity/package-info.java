/** Measurements with their rows, and what was decided of unknown hosts. */
package kabinet.measurement.entity;
