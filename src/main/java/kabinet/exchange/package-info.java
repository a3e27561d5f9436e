/**
 * Tables that come in and go out, whatever they hold: upload, recognise the columns, preview with every faulty row, book all or nothing, undo.
 * What a row means stays with its owner: a component brings an {@code Importer} and an {@code Exporter} that share their columns.
 * Knows no school and no device.
 */
package kabinet.exchange;
