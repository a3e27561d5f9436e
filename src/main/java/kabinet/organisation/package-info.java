/**
 * The district, its schools, their buildings and rooms, and the people who answer for equipment. Of people only name and
 * position are kept; they are deactivated, never deleted. Everything below the district belongs to a school and is seen
 * within the caller's scope alone.
 */
package kabinet.organisation;
