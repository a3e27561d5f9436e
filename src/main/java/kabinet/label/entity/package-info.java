/**
 * The values of printing labels: a stock with its geometry, the listed stocks, what one label says and where a print begins.
 * Each is checked when it is made, so a stock that exists can be printed.
 * Own stocks are kept by their owner; here they are only values.
 */
package kabinet.label.entity;
