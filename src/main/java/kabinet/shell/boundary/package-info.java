/**
 * What the home page asks across components. It only reads and adds up; the components' own boundaries act.
 */
package kabinet.shell.boundary;
