package kabinet.procurement.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;

/** Who the customers of purchases are: schools within the caller's scope, or the authority, told by their ИНН. */
public final class Customers {

    private final Map<String, School> schools = new HashMap<>();
    private final String authority;

    public Customers(Schools schools, District district) {
        schools.all().forEach(school -> this.schools.put(school.getInn(), school));
        this.authority = district.getInn();
    }

    /** Null if it is none of the caller's schools. */
    public School school(String inn) {
        return schools.get(inn);
    }

    boolean isAuthority(String inn) {
        return authority != null && authority.equals(inn);
    }

    public boolean knows(String inn) {
        return inn != null && (schools.containsKey(inn) || isAuthority(inn));
    }

    /** The school that a purchase for these customers belongs to; null if it is the authority's or joint. */
    School owner(Collection<String> inns) {
        return inns.stream().distinct().count() == 1 ? school(inns.iterator().next()) : null;
    }
}
