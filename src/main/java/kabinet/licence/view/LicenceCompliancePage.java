package kabinet.licence.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kabinet.access.entity.Callers;
import kabinet.licence.boundary.LicenceCompliance;
import kabinet.licence.entity.Compliance;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.PlaceFigures;
import kabinet.licence.entity.Scope;
import kabinet.licence.entity.SoftwareFigures;
import kabinet.licence.entity.Survey;

/** {@code /licence/compliance}: owned against installed, of a school or of all schools in scope; each figure opens its rows. */
@Named
@RequestScoped
public class LicenceCompliancePage {

    private static final Set<Figure> FAULTS = EnumSet.of(Figure.UNCOVERED, Figure.OVERUSED, Figure.FOREIGN_DEVICE, Figure.WITHOUT_SYSTEM, Figure.EXPIRED, Figure.OUTLIVED, Figure.EXPIRING, Figure.UNPROVEN);

    @Inject
    LicenceCompliance compliance;

    private Long school;
    private final LocalDate date = LocalDate.now();
    private Survey survey;

    public void open() {
        school = school == null ? Callers.current().onlySchool() : school;
        survey = compliance.survey(Scope.of(school, date));
    }

    /** The figures at the top, in their order: what is wrong first. */
    public List<Figure> getShown() {
        return List.of(Figure.UNCOVERED, Figure.OVERUSED, Figure.FOREIGN_DEVICE, Figure.WITHOUT_SYSTEM, Figure.EXPIRED, Figure.OUTLIVED, Figure.EXPIRING, Figure.UNPROVEN, Figure.INSTALLED, Figure.COVERED, Figure.LICENCES, Figure.WORKSTATIONS, Figure.NOTHING_KNOWN,
            Figure.RUSSIAN_SYSTEM);
    }

    /** Whether a figure above zero is a fault, so that it is shown as one. */
    public boolean isFault(Figure figure) {
        return FAULTS.contains(figure) && survey.figures().of(figure) > 0;
    }

    /** «57,3 %»; empty if nothing is installed. */
    public String getRussianShare() {
        return getFigures().russianShare() == null ? "" : getFigures().russianShare().toString().replace('.', ',') + "\u00a0%";
    }

    /** How many programs that are installed have no number in the register of Russian software. */
    public long getUnregistered() {
        return survey.programs().stream().filter(p -> p.installed() > 0 && p.registryNumber() == null).count();
    }

    /** The address of the rows behind a figure. @param software null for every program @param room null for every room */
    public String rows(Figure figure, Long software, Long room) {
        return address(figure, school, software, room);
    }

    /** The same of one school. */
    public String rowsOfSchool(Figure figure, Long of) {
        return address(figure, of, null, null);
    }

    private String address(Figure figure, Long of, Long software, Long room) {
        return "/licence/rows?figure=" + figure + (of == null ? "" : "&school=" + of) + (software == null ? "" : "&software=" + software) + (room == null ? "" : "&room=" + room);
    }

    public Compliance getFigures() {
        return survey.figures();
    }

    public List<SoftwareFigures> getPrograms() {
        return survey.programs();
    }

    public List<PlaceFigures> getPlaces() {
        return survey.places();
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    /** Today: of no other day all can be told. */
    public LocalDate getDate() {
        return date;
    }
}
