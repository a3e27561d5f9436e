/** Import and export for programs: the same steps, rights and scope as on the pages. */
package kabinet.exchange.api;
