/**
 * The organisation for programs: schools with their buildings, rooms, people. Thin over the boundaries, which hold rights and
 * transactions. Giving up a room or a school and somebody's leaving are acts with rules of their own and stand on the pages.
 */
package kabinet.organisation.api;
