/**
 * The database that comes with the application: a JDBC driver which, for the address {@code jdbc:mariadb:embedded:NAME}, unpacks and starts
 * a MariaDB server of its own and otherwise hands the address to MariaDB Connector/J. Nobody can connect before the server runs, so this one
 * mechanism serves development, tests and production alike, without a boot order to arrange. It is packaged as a server module next to
 * Connector/J and therefore stands alone: nothing but the JDK and Connector/J.
 *
 * <p>Everything lives in {@code <data folder>/mariadb}. A folder under its final name is complete, because it is filled under another name
 * and then renamed; so whatever was interrupted is simply done again:
 * <pre>
 * lock            held while a JVM uses the folder
 * password        of the account "kabinet", random, made once
 * server-VERSION  the unpacked MariaDB; mariadb and mariadb-dump are in its bin/
 * data            the databases
 * client.cnf      how mariadb and mariadb-dump reach the running server
 * mariadbd.log    what the server says, bootstrap included
 * </pre>
 */
package kabinet.embeddeddb;
