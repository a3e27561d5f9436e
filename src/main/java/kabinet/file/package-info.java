/**
 * Attachments and originals: what comes in is recognised by its content, bounded in size, freed of hidden data and kept in the
 * data folder under its SHA-256, outside of everything the web server hands out by itself. Its row belongs to a school like any
 * other thing, so the caller's scope decides who gets it back. Content without a row is only ever removed when its own
 * transaction failed, or right after the row that nothing referred to any more: a sweep at the start could empty the folder of an installation that was started with the wrong database.
 */
package kabinet.file;
