/**
 * The acts around labels: printing them, issuing rolls of tags that wait for their things, keeping own stocks.
 * Everything is printed within the caller's schools; a choice that reaches beyond them finds nothing there.
 * A print changes nothing in the registry and may be repeated.
 */
package kabinet.label.boundary;
