package kabinet.organisation.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import kabinet.base.LookAlikes;
import kabinet.organisation.boundary.SchoolRegister;
import kabinet.organisation.entity.School;

/** The schools of the district; at most a few hundred, so one list. */
@Named
@RequestScoped
public class SchoolListPage {

    @Inject
    SchoolRegister register;

    private String q;
    private List<School> schools;

    public void open() {
        String wanted = LookAlikes.fold(q);
        schools = register.all().stream().filter(s -> wanted.isEmpty() || words(s).anyMatch(w -> LookAlikes.fold(w).contains(wanted))).toList();
    }

    private static Stream<String> words(School school) {
        return Stream.of(school.getCode(), school.getShortName(), school.getPaperName(), school.getInn());
    }

    public List<School> getSchools() {
        return schools;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
