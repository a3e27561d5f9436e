/**
 * What reading a file yields: rows of a table, elements of an XML tree, and the failure that names the line and the reason.
 * All of it is plain values without a trace of the library that read them.
 * The limits stand here too, since whoever opens a file chooses them.
 */
package kabinet.document.entity;
