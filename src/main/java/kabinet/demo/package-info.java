/**
 * The demonstration: with {@code kabinet.demo=true} an empty installation loads the sample data through the users' own importers and gets five
 * accounts with a password that everybody knows. Never for real data. A start that was cut off is made up for by the next one.
 */
package kabinet.demo;
