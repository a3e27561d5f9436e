/** The board for programs, and calendars for calendar programs. */
package kabinet.november.api;
