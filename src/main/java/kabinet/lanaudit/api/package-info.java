/** Audits of networks for programs and for the phones that are walked with: the plan and its course, rooms, batches of records, findings, the act. */
package kabinet.lanaudit.api;
