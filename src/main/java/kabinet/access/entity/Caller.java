package kabinet.access.entity;

import java.util.Arrays;
import java.util.Set;

/**
 * Who is acting on this thread, with what rights and in which schools.
 *
 * @param accountId id of the account; null for {@link #NOBODY} and {@link #SYSTEM}
 * @param login sign-in name
 * @param name what history and papers show
 * @param rights names from {@link Right}
 * @param wholeDistrict sees every school; {@code schools} is then empty
 * @param schools ids of the schools in scope
 */
public record Caller(Long accountId, String login, String name, Role role, Set<String> rights, boolean wholeDistrict, Set<Long> schools) {

    /** Nobody signed in: no rights, sees no school. */
    public static final Caller NOBODY = new Caller(null, "", "", null, Set.of(), false, Set.of());

    /** The application itself, at start-up: sees everything, has the district administrator's rights. */
    public static final Caller SYSTEM = new Caller(null, "kabinet", "Kabinet", Role.DISTRICT_ADMIN, Role.DISTRICT_ADMIN.rights(), true, Set.of());

    public Caller {
        rights = Set.copyOf(rights);
        schools = Set.copyOf(schools);
    }

    /** Whether the caller has a right, in whatever scope. */
    public boolean may(String right) {
        return rights.contains(right);
    }

    /** @throws ForbiddenException unless the caller has at least one of the rights, in whatever scope */
    public void demand(String... anyOf) {
        if (Arrays.stream(anyOf).noneMatch(rights::contains)) {
            throw new ForbiddenException();
        }
    }

    /** Whether the school is in the caller's scope. */
    public boolean sees(Long schoolId) {
        return wholeDistrict || schoolId != null && schools.contains(schoolId);
    }

    public boolean isSignedIn() {
        return accountId != null;
    }

    /** The one school of a caller who has just one; null otherwise. Pages use it as the default. */
    public Long onlySchool() {
        return !wholeDistrict && schools.size() == 1 ? schools.iterator().next() : null;
    }
}
