package kabinet.access.entity;

import java.util.Set;

/**
 * What an administrator says about an account.
 *
 * @param wholeDistrict sees every school; a district administrator always does
 * @param schools ids of the schools in scope, unless it is the whole district
 * @param extraRights rights beyond the role's, of {@link Right#GRANTABLE}
 */
public record AccountEdit(String name, Role role, boolean wholeDistrict, Set<Long> schools, Set<String> extraRights) {

    public AccountEdit {
        wholeDistrict = wholeDistrict || role == Role.DISTRICT_ADMIN;
        schools = wholeDistrict || schools == null ? Set.of() : Set.copyOf(schools);
        extraRights = extraRights == null ? Set.of() : Set.copyOf(extraRights);
    }
}
