/** What people, programs and the clock do with November. */
package kabinet.november.boundary;
