/**
 * The ground everything stands on: values and checks of the Russian state's codes, money, words and look-alike letters.
 * Nothing here knows a school or a device, and nothing here talks to a database, a page or a file.
 * What two components would otherwise both write belongs here, if it is a rule and not a convenience.
 */
package kabinet.base;
