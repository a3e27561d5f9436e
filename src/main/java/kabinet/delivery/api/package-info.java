/**
 * Deliveries for programs: what suppliers' documents say, their acceptance with all that comes of it, returns and papers. Thin over the
 * boundaries, which hold rights and transactions.
 */
package kabinet.delivery.api;
