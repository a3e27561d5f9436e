package kabinet.organisation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kabinet.exchange.control.Lookup;
import kabinet.organisation.entity.School;

/** Finds the schools that files name by their codes: those in the caller's scope only, so that a file cannot ask for others. */
@ApplicationScoped
public class SchoolsByCode {

    @Inject
    Schools schools;

    /** All schools of the scope, read at once. */
    public Lookup<School> read() {
        Lookup<School> byCode = new Lookup<>();
        schools.all().forEach(school -> byCode.put(school.getCode(), school));
        return byCode;
    }

    /**
     * The schools that an export is narrowed to.
     *
     * @param id of a school as a filter has it; null for all of the scope
     */
    public List<School> of(String id) {
        return id == null ? schools.all() : schools.withIds(List.of(Long.valueOf(id)));
    }
}
