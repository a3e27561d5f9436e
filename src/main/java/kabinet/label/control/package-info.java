/**
 * Draws labels: codes, text that fits, PDF sheets of any number of labels and a preview of one sheet.
 * The composer alone decides what goes where on a label; PDF and preview only write down its drawing.
 * ZXing is used by the code matrix and nowhere else.
 */
package kabinet.label.control;
