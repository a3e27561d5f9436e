/**
 * The pages of labels: printing with a live preview, door labels of a school, pre-printed rolls, own sizes.
 * What is to be printed stands in the address of the print page, as the list of devices puts it there.
 * The stock chosen last is kept in a cookie of the browser, because it belongs to the printer on the desk.
 */
package kabinet.label.view;
