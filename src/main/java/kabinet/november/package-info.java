/**
 * November: which of the three papers of the campaign each school has, and by when. The component sets the days, shows the board of the district and the page of a school, reminds those
 * responsible by e-mail, and gives the deadlines out as a calendar. What a paper is, and how far it has come, it asks the paper's own component through a
 * {@link kabinet.november.control.NovemberPaper}; it keeps no copy.
 */
package kabinet.november;
