package kabinet.licence.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.history.control.Revisions;
import kabinet.licence.control.CoverFigures;
import kabinet.licence.control.Covers;
import kabinet.licence.control.LicenceUse;
import kabinet.licence.control.Licences;
import kabinet.licence.entity.Compliance;
import kabinet.licence.entity.CoverRow;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.HoldingRow;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceChoice;
import kabinet.licence.entity.LicenceFilter;
import kabinet.licence.entity.LicenceRow;
import kabinet.licence.entity.RightsRow;
import kabinet.licence.entity.Scope;
import kabinet.licence.entity.StationRow;
import kabinet.licence.entity.Survey;
import kabinet.software.entity.Installation;

/**
 * Owned against installed today: figures, the rows behind each, and a person's word about single installations. Of no other day: where devices stood, what was chosen and given to schools is
 * known as it is now, and what was then stands in the reports.
 */
@Boundary
public class LicenceCompliance {

    @Inject
    Covers covers;
    @Inject
    CoverFigures figures;
    @Inject
    LicenceUse use;
    @Inject
    Licences licences;
    @Inject
    Revisions revisions;

    /** All figures, by program and by room, or without a school by school. @param scope of all programs and rooms */
    @RolesAllowed(Right.READ)
    public Survey survey(Scope scope) {
        Survey survey = figures.survey(scope);
        Map<Figure, Long> all = new EnumMap<>(survey.figures().figures());
        for (Figure figure : Figure.of(Figure.Rows.LICENCES)) {
            all.put(figure, (long) licences.count(filter(scope, figure)));
        }
        return new Survey(new Compliance(all), survey.programs(), survey.places());
    }

    private static LicenceFilter filter(Scope scope, Figure figure) {
        return new LicenceFilter(scope.schoolId(), false, scope.softwareId(), null, null, figure, scope.day());
    }

    /** The installations behind a figure. @param figure one that counts installations */
    @RolesAllowed(Right.READ)
    public List<CoverRow> installations(Scope scope, Figure figure, int first, int size) {
        return covers.page(scope, figure, first, size);
    }

    /** The licences behind a figure. @param figure one that counts licences */
    @RolesAllowed(Right.READ)
    public List<LicenceRow> licences(Scope scope, Figure figure, int first, int size) {
        return licences.page(filter(scope, figure), scope.day(), first, size);
    }

    /** The workstations behind a figure. @param figure one that counts devices */
    @RolesAllowed(Right.READ)
    public List<StationRow> stations(Scope scope, Figure figure, int first, int size) {
        return covers.stations(scope, figure, first, size);
    }

    /**
     * The rights behind a figure, each owner's part: those of the scope's program, if it has one. They are as many as licences and shares.
     *
     * @param figure one that counts rights
     * @return rows whose numbers add up to the figure
     */
    @RolesAllowed(Right.READ)
    public List<HoldingRow> rights(Scope scope, Figure figure) {
        List<RightsRow> rights = use.rights(scope);
        Map<Long, Long> used = figure == Figure.LEFT ? use.used(scope) : Map.of();
        Map<Long, LicenceRow> rows = licences.rows(rights.stream().map(RightsRow::licenceId).collect(Collectors.toSet()), scope.day()).stream().collect(Collectors.toMap(LicenceRow::id, r -> r));
        List<HoldingRow> holdings = new ArrayList<>();
        if (figure == Figure.LEFT) {
            Map<Long, Long> owned = rights.stream().filter(r -> !r.unlimited()).collect(Collectors.groupingBy(RightsRow::licenceId, TreeMap::new, Collectors.summingLong(RightsRow::owned)));
            owned.forEach((licence, number) -> holdings.add(new HoldingRow(rows.get(licence), null, number - used.getOrDefault(licence, 0L))));
        } else {
            rights.forEach(r -> holdings.add(new HoldingRow(rows.get(r.licenceId()), r.schoolId(), figure == Figure.OWNED ? r.owned() : r.allocated())));
        }
        return holdings.stream().filter(h -> h.number() != 0).toList();
    }

    /** How many rows are behind a figure; of one that counts rights, what they add up to. */
    @RolesAllowed(Right.READ)
    public long count(Scope scope, Figure figure) {
        return switch (figure.rows()) {
            case INSTALLATIONS -> covers.count(scope, figure);
            case LICENCES -> licences.count(filter(scope, figure));
            case DEVICES -> covers.countStations(scope, figure);
            case RIGHTS -> rights(scope, figure).stream().mapToLong(HoldingRow::number).sum();
        };
    }

    /** How many rows of a figure each school has, in the order in which they come; whoever then asks for rows of one school after the other need not count all anew. @param figure one that counts installations or devices */
    @RolesAllowed(Right.READ)
    public Map<Long, Long> countBySchool(Scope scope, Figure figure) {
        return figure.rows() == Figure.Rows.DEVICES ? covers.stationsBySchool(scope, figure) : figures.bySchool(scope, figure);
    }

    /** What a program that is asked for is called. @throws NotFoundException if there is none */
    @RolesAllowed(Right.READ)
    public String program(Long softwareId) {
        return licences.software(softwareId).orElseThrow(NotFoundException::new).getTitle();
    }

    /** Stands for the version of a person's word where the caller saw none. */
    public static final int UNSAID = -1;

    /**
     * An installation with what covers it today and what a person said about it.
     *
     * @param choice null if nobody did
     * @param choices licences that may be named, and the one that is, though the school may have lost its share of it
     */
    public record Explained(CoverRow cover, LicenceChoice choice, List<Licence> choices) {
    }

    @RolesAllowed(Right.READ)
    public Explained explain(Long installationId) {
        Installation installation = licences.installation(installationId).orElseThrow(NotFoundException::new);
        LicenceChoice choice = licences.choice(installation).orElse(null);
        return new Explained(covers.one(new Scope(installation.schoolId(), LocalDate.now(), installation.getSoftware().getId(), null), installationId), choice, choices(installation, choice));
    }

    private List<Licence> choices(Installation installation, LicenceChoice choice) {
        List<Licence> offered = licences.choices(installation);
        if (choice == null || choice.getLicence() == null || offered.contains(choice.getLicence())) {
            return offered;
        }
        List<Licence> all = new ArrayList<>(offered);
        all.add(choice.getLicence());
        return all;
    }

    /**
     * A person says which licence covers the program on its device, as long as it is installed there and whenever it comes back: of the school, or of the pool if the school has a share of it; for another program too, where the licence allows that.
     *
     * @param version of the word that the caller saw, or {@link #UNSAID}; null if it does not matter
     * @param licenceId null: none covers it
     */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public void choose(Long installationId, Integer version, Long licenceId, String reason) {
        Installation installation = licences.installation(installationId).orElseThrow(NotFoundException::new);
        if (reason != null && reason.length() > LicenceChoice.REASON_LENGTH) {
            throw new BusinessException("licence.fault.choice.long", LicenceChoice.REASON_LENGTH);
        }
        LicenceChoice choice = seen(installation, version);
        Licence licence = licenceId == null ? null
            : choices(installation, choice).stream().filter(l -> l.getId().equals(licenceId)).findFirst().orElseThrow(() -> new BusinessException("licence.fault.choice.other"));
        if (choice == null) {
            choice = new LicenceChoice(installation);
            choice.choose(licence, reason);
            licences.add(choice);
        } else {
            choice.choose(licence, reason);
        }
        revisions.describe("licence.act.choose", installation.getTitle());
        licences.write();
    }

    /** Leaves an installation to the rule again. @param version of the word that the caller saw, or {@link #UNSAID}; null if it does not matter */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public void leaveToRule(Long installationId, Integer version) {
        Installation installation = licences.installation(installationId).orElseThrow(NotFoundException::new);
        LicenceChoice choice = seen(installation, version);
        if (choice != null) {
            revisions.describe("licence.act.leave", installation.getTitle());
            licences.remove(choice);
            licences.write();
        }
    }

    /** What was said; null if nothing was. @throws StaleException if the caller saw something else */
    private LicenceChoice seen(Installation installation, Integer version) {
        LicenceChoice choice = licences.choice(installation).orElse(null);
        if (version != null && version != (choice == null ? UNSAID : choice.getVersion())) {
            throw new StaleException();
        }
        return choice;
    }
}
