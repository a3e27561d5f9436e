package kabinet.licence.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.licence.boundary.LicenceCompliance;
import kabinet.licence.entity.Compliance;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.PlaceFigures;
import kabinet.licence.entity.Scope;
import kabinet.licence.entity.SoftwareFigures;

/** {@code /licence/compliance}: owned against installed, of a school or of all schools in scope; each figure opens its rows. */
@Named
@RequestScoped
public class LicenceCompliancePage {

    @Inject
    LicenceCompliance compliance;

    private Long school;
    private final LocalDate date = LocalDate.now();
    private Compliance figures;
    private List<SoftwareFigures> programs;
    private List<PlaceFigures> places;

    public void open() {
        school = school == null ? Callers.current().onlySchool() : school;
        Scope scope = Scope.of(school, date);
        figures = compliance.figures(scope);
        programs = compliance.bySoftware(scope);
        places = school == null ? compliance.bySchool() : compliance.byRoom(scope);
    }

    /** The figures at the top, in their order: what is wrong first. */
    public List<Figure> getShown() {
        return List.of(Figure.UNCOVERED, Figure.OVERUSED, Figure.FOREIGN_DEVICE, Figure.WITHOUT_SYSTEM, Figure.EXPIRED, Figure.EXPIRING, Figure.UNPROVEN, Figure.INSTALLED, Figure.WORKSTATIONS);
    }

    /** Whether a figure above zero is a fault, so that it is shown as one. */
    public boolean isFault(Figure figure) {
        return figure != Figure.INSTALLED && figure != Figure.WORKSTATIONS && figures.of(figure) > 0;
    }

    /** «57,3 %»; empty if nothing is installed. */
    public String getRussianShare() {
        return figures.russianShare() == null ? "" : figures.russianShare().toString().replace('.', ',') + "\u00a0%";
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
        return figures;
    }

    public List<SoftwareFigures> getPrograms() {
        return programs;
    }

    public List<PlaceFigures> getPlaces() {
        return places;
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
