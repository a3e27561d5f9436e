package kabinet.licence.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.base.view.LazyRows;
import kabinet.licence.boundary.LicenceCompliance;
import kabinet.licence.entity.CoverRow;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.HoldingRow;
import kabinet.licence.entity.LicenceRow;
import kabinet.licence.entity.Scope;
import kabinet.licence.entity.StationRow;

/** {@code /licence/rows?figure=}: the installations, licences or workstations that a figure counts. */
@Named
@ViewScoped
public class LicenceRowsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LicenceCompliance compliance;

    private Figure figure;
    private Long school;
    private Long software;
    private Long room;
    private long count;
    private String program;
    /** Rows of each school in their order; null where one school or licences are asked for. */
    private LinkedHashMap<Long, Long> bySchool;
    private transient LazyRows<?> rows;

    public void open() {
        figure = figure == null ? Figure.UNCOVERED : figure;
        if (school == null && (isInstallations() || isDevices())) {
            bySchool = new LinkedHashMap<>(compliance.countBySchool(scope(), figure));
            count = bySchool.values().stream().mapToLong(Long::longValue).sum();
        } else {
            count = compliance.count(scope(), figure);
        }
    }

    private Scope scope() {
        return new Scope(school, LocalDate.now(), software, room);
    }

    public LazyRows<?> getRows() {
        if (rows == null) {
            rows = switch (figure.rows()) {
                case INSTALLATIONS -> new LazyRows<CoverRow>(this::number, (first, size) -> window(first, size, compliance::installations));
                case LICENCES -> new LazyRows<LicenceRow>(this::number, (first, size) -> compliance.licences(scope(), figure, first, size));
                case DEVICES -> new LazyRows<StationRow>(this::number, (first, size) -> window(first, size, compliance::stations));
                case RIGHTS -> {
                    List<HoldingRow> all = compliance.rights(scope(), figure);
                    yield new LazyRows<HoldingRow>(all::size, (first, size) -> all.subList(Math.min(first, all.size()), Math.min(first + size, all.size())));
                }
            };
        }
        return rows;
    }

    private int number() {
        return Math.toIntExact(count);
    }

    /** Rows of a figure, a page of one school. */
    private interface RowsOf<T> {
        List<T> page(Scope scope, Figure figure, int first, int size);
    }

    /** A page through the schools one after the other: only those that it shows are asked, however many there are. */
    private <T> List<T> window(int first, int size, RowsOf<T> of) {
        if (bySchool == null) {
            return of.page(scope(), figure, first, size);
        }
        List<T> page = new ArrayList<>();
        long from = first;
        for (Map.Entry<Long, Long> one : bySchool.entrySet()) {
            if (page.size() >= size) {
                break;
            }
            if (from < one.getValue()) {
                page.addAll(of.page(scope().in(one.getKey()), figure, (int) from, size - page.size()));
            }
            from = Math.max(0, from - one.getValue());
        }
        return page;
    }

    public boolean isInstallations() {
        return figure.rows() == Figure.Rows.INSTALLATIONS;
    }

    public boolean isLicences() {
        return figure.rows() == Figure.Rows.LICENCES;
    }

    public boolean isDevices() {
        return figure.rows() == Figure.Rows.DEVICES;
    }

    public boolean isRights() {
        return figure.rows() == Figure.Rows.RIGHTS;
    }

    /** The program whose rows they are; null for all. */
    public String getProgram() {
        if (program == null && software != null) {
            program = compliance.program(software);
        }
        return program;
    }

    public long getCount() {
        return count;
    }

    public Figure getFigure() {
        return figure;
    }

    public void setFigure(Figure figure) {
        this.figure = figure;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    /** Today: of no other day all can be told. */
    public LocalDate getDate() {
        return LocalDate.now();
    }

    public Long getSoftware() {
        return software;
    }

    public void setSoftware(Long software) {
        this.software = software;
    }

    public Long getRoom() {
        return room;
    }

    public void setRoom(Long room) {
        this.room = room;
    }
}
