package kabinet.organisation.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kabinet.organisation.boundary.SchoolRegister;
import kabinet.organisation.entity.School;

/** {@code #{schoolChoices}}: the schools of the caller's scope, for pickers of any component, and their names by id. */
@Named
@RequestScoped
public class SchoolChoices {

    @Inject
    SchoolRegister register;

    private List<School> all;
    private Map<Long, String> names;

    public List<School> getAll() {
        if (all == null) {
            all = register.all();
        }
        return all;
    }

    /** The schools that are still open. */
    public List<School> getActive() {
        return getAll().stream().filter(School::isActive).toList();
    }

    /** Whether there is anything to choose. */
    public boolean isMany() {
        return getAll().size() > 1;
    }

    /** Empty for a school out of scope. */
    public String name(Long id) {
        return id == null ? "" : getNames().getOrDefault(id, "");
    }

    /** The short names by id. */
    public Map<Long, String> getNames() {
        if (names == null) {
            names = getAll().stream().collect(Collectors.toMap(School::getId, School::getShortName));
        }
        return names;
    }
}
