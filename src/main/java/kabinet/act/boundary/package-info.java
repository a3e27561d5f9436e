/** What people do with acts once they are approved: find them, get their papers, check the archive, and compare a paper with it. */
package kabinet.act.boundary;
