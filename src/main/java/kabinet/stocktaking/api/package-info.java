/** Stocktakes for programs and for the phones that count: the plan and its course, the frozen book, batches of scans, discrepancies and their decisions. */
package kabinet.stocktaking.api;
