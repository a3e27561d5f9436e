/**
 * Readers and writers: tables (CSV, XLSX; XLS to read only), XML, single values, papers.
 * Whatever comes from outside is taken for hostile: sizes, depths and counts are bounded, nothing is ever loaded from elsewhere.
 * Reading and writing stream; no whole table is held in memory.
 */
package kabinet.document.control;
