/**
 * The pages of the registry. A list's address says all about it: filter, order and page, so that a reload, the way back and a
 * link sent to a colleague show the same. What was ticked lives in the browser until an act takes it along in its address.
 */
package kabinet.device.view;
