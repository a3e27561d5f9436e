/** What November is made of: the board's queries and its papers, the days, the reminders and the post, the calendar, the table for spreadsheets. */
package kabinet.november.control;
