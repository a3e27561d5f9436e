/**
 * Labels for programs and for the print page's live preview: a PDF of what is chosen, the first sheet as a picture, the stocks.
 * Same rights and scope as the pages; refused orders are problem+json.
 */
package kabinet.label.api;
