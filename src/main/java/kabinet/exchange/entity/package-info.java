/**
 * An import from its upload to its end, what was found in its file, what was read from a document, and the columns tables have.
 * A job belongs to the account that uploaded it. Faults keep the key and the arguments of their reason, not a sentence, so that everybody
 * reads them in the own language.
 */
package kabinet.exchange.entity;
