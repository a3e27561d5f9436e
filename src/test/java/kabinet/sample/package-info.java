/**
 * Makes the data that people, tests and benchmarks meet first: the demonstration district in {@code sample-data/}, the files that
 * must be refused in {@code sample-data/faulty/}, and the same twenty devices in every accepted format. Everything is derived from
 * fixed seeds, so that the committed files can be compared with what this package yields. It is test code: the product only ever
 * reads the files, through the importers that users have.
 */
package kabinet.sample;
