/** Reads what scanners and people type, and finds what it names within the caller's scope. */
package kabinet.scan.control;
