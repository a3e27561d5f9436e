package kabinet.procurement.view;

import kabinet.access.entity.Callers;

/** Whose purchase a form is about to enter: a school's, or the district's own. */
final class Owner {

    /** How addresses say that it is the district's. */
    static final String DISTRICT = "district";

    private Owner() {
    }

    /** What is given, or the caller's only school. */
    static String orOnly(String given) {
        if (given != null && !given.isBlank()) {
            return given;
        }
        Long only = Callers.current().onlySchool();
        return only == null ? null : only.toString();
    }

    /** Null for the district. */
    static Long schoolId(String owner) {
        return owner.matches("\\d{1,18}") ? Long.valueOf(owner) : null;
    }
}
