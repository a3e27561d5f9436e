/**
 * The shell of the offline page at {@code /field/}: an installable page of static HTML and modules over the API that goes on working
 * without a network. It keeps what was recorded in the browser's database and sends it when there is a network, once and only once;
 * what is recorded and how it looks is a {@link kabinet.field.control.Sheet} of another component. It serves files and words, never data.
 */
package kabinet.field;
