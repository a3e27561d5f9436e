/**
 * The acts on the organisation: keeping schools, buildings, rooms, people and the district's settings. Each is one transaction and
 * names the right it needs; the caller's schools bound all of them. What stands in rooms is asked of whoever keeps it, by {@code Holdings}.
 */
package kabinet.organisation.boundary;
