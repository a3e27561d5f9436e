/**
 * Stocktakes («инвентаризация»): a commission walks the rooms of a school and holds what is there against what the registry said at the end of the day
 * before. The component freezes that book, takes in the scans of phones, tells what differs, keeps what was decided about each difference, and lets the head
 * of the school change the registry accordingly by one approved act.
 */
package kabinet.stocktaking;
