/**
 * Goods and rights that suppliers deliver: their documents read (УПД, ТОРГ-12), received against the contract, and unpacked into devices.
 * A delivered thing can be traced back to its line of its paper, and the paper to its original file.
 * What a supplier's document says is known here; how XML and workbooks are read without harm is known by {@code document}.
 */
package kabinet.delivery;
