/**
 * The acts of exchange: upload, map, preview, book, undo, export. Booking runs in the background, as the caller who ordered it, in one
 * transaction that holds the rows and the word «booked» together.
 */
package kabinet.exchange.boundary;
