/**
 * The frame around the components: schema migrations and first start, the menu and home page, the language, and what people see
 * when something fails. It stands on every component; none stands on it.
 */
package kabinet.shell;
