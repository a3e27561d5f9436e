/** The pages of exchange: a file's way in, step by step, and the list of imports. */
package kabinet.exchange.view;
