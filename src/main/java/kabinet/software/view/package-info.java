/** Beans of the pages below {@code /software}, and of what they add to cards of other components. */
package kabinet.software.view;
