/** Tests of November: the board, the reminders, the calendar. */
package kabinet.november;
