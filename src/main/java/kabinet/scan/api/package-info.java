/** The look-up behind the scan page and for hand terminals. */
package kabinet.scan.api;
