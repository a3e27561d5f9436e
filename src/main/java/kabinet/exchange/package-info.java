/**
 * Tables that come in and go out, and documents that come in, whatever they hold: upload, recognise the columns, preview with every fault, book all
 * or nothing, undo. What a row or a document means stays with its owner: a component brings a {@code TableImporter} and an {@code Exporter} that
 * share their columns, or a {@code DocumentImporter}.
 * Knows no school and no device.
 */
package kabinet.exchange;
