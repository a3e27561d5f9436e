/** The pages of November: the board, a school, the days, the log of reminders, the board on paper. */
package kabinet.november.view;
