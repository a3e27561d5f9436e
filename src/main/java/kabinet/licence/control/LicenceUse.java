package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.licence.control.CoverQuery.Programs;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.Scope;

/** What a scope has of licences, and what its installations use of them. */
@ApplicationScoped
public class LicenceUse {

    private static final String OWNED = CoverQuery.SUPPLY + " select licence_id, max(unlimited), sum(capacity) from rights group by licence_id union all select licence_id, 0, sum(quantity) from " + CoverQuery.BOUND_RIGHTS + " group by licence_id";

    @Inject
    CoverQuery query;

    /** How many installations a licence covers, of its own program or by a person's word of another: only those are looked at. */
    public long used(Scope scope, Licence licence) {
        return query.number(CoverQuery.COVER + " select (select count(*) from chosen where taken and licence_id = :id) + (select count(*) from cover where licence_id = :id and reason <> 'CHOSEN')", scope,
            programs(licence), Map.of("id", licence.getId()));
    }

    /** How many rights of a licence the scope has on the day, of the pool's its share or its seats; none of what is not in force; null where it is not counted. */
    public Long owned(Scope scope, Licence licence) {
        return licence.getKind().isCounted() ? owned(scope, programs(licence)).getOrDefault(licence.getId(), 0L) : null;
    }

    /** The same of every licence that is in force, by its id. */
    public Map<Long, Long> owned(Scope scope) {
        return owned(scope, Programs.ALL);
    }

    private Map<Long, Long> owned(Scope scope, Programs programs) {
        Map<Long, Long> owned = new HashMap<>();
        query.rows(OWNED, scope, programs, Map.of()).forEach(r -> owned.put(Cells.id(r[0]), Cells.number(r[1]) > 0 ? null : Long.valueOf(Cells.number(r[2]))));
        return owned;
    }

    private static Programs programs(Licence licence) {
        return Programs.of(List.of(licence.getSoftware().getId()));
    }
}
