/**
 * How tables and documents come in and tables go out: the contract for components ({@code TableImporter}, {@code DocumentImporter},
 * {@code Exporter}, {@code Line}), the one way from a file to its findings, and the stores of jobs and files. Components use {@code Lookup} and {@code Words} to read what people write.
 */
package kabinet.exchange.control;
