/** Readers of the tools' files, each pure and under bounds; the stores; reconciliation with the registry, which is computed and never stored. */
package kabinet.measurement.control;
