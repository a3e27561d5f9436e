/** Stocktakes under test. */
package kabinet.stocktaking;
