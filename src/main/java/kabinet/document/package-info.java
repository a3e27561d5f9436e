/**
 * Formats, not contents: tables from and to CSV and XLSX, XML read safely, papers as PDF.
 * What a delivery note or an act says is known by its owner; here is only known how such a file is read without harm and written well.
 * The only package that may touch the spreadsheet, CSV and PDF libraries.
 */
package kabinet.document;
