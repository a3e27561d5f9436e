/**
 * The addresses of printed labels ({@code /D/TAG}, {@code /R/TAG}), the page they lead to when there is nothing to open, and the
 * scan page, which is plain HTML with modules over the API.
 */
package kabinet.scan.view;
