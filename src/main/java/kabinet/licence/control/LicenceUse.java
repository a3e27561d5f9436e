package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.List;
import java.util.Map;
import kabinet.licence.control.CoverQuery.Programs;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.RightsRow;
import kabinet.licence.entity.Scope;

/** What a scope has of licences, and what its installations use of them. */
@ApplicationScoped
public class LicenceUse {

    private static final String RIGHTS = CoverQuery.SUPPLY + " select x.licence_id, x.software_id, x.school_id, x.pool, sum(x.owned), sum(x.allocated), max(x.unlimited) from (<owned>) x where [x] group by 1, 2, 3, 4 order by 1, 3";
    private static final String USED = CoverQuery.COVER + """
         select u.licence_id, count(*) from (select licence_id from chosen where taken union all select licence_id from cover where licence_id is not null and reason <> 'CHOSEN') u
         join held h on h.id = u.licence_id where h.kind in %s group by u.licence_id""".formatted(CoverQuery.COUNTED);

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

    /** What licences in force give, each owner with its part: those of the scope's program alone, if it has one. */
    public List<RightsRow> rights(Scope scope) {
        return rights(scope, Programs.of(scope));
    }

    private List<RightsRow> rights(Scope scope, Programs programs) {
        return query.rows(RIGHTS, scope, programs, Map.of()).stream().map(r -> new RightsRow(Cells.number(r[0]), Cells.number(r[1]), Cells.id(r[2]), Cells.truth(r[3]), Cells.number(r[4]), Cells.number(r[5]),
            Cells.truth(r[6]))).toList();
    }

    /** How many installations each counted licence covers, of its own program or by a person's word of another. */
    public Map<Long, Long> used(Scope scope) {
        Map<Long, Long> used = new HashMap<>();
        query.rows(USED, scope, Programs.of(scope), Map.of()).forEach(r -> used.put(Cells.id(r[0]), Cells.number(r[1])));
        return used;
    }

    private Map<Long, Long> owned(Scope scope, Programs programs) {
        Map<Long, Long> owned = new HashMap<>();
        for (RightsRow row : rights(scope, programs)) {
            owned.put(row.licenceId(), row.unlimited() ? null : Long.valueOf(row.owned() + (owned.get(row.licenceId()) == null ? 0 : owned.get(row.licenceId()))));
        }
        return owned;
    }

    private static Programs programs(Licence licence) {
        return Programs.of(List.of(licence.getSoftware().getId()));
    }
}
