/** What the interface for phones answers the same way for all components. */
package kabinet.field.api;
