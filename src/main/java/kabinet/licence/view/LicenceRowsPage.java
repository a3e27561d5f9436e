package kabinet.licence.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import kabinet.base.view.LazyRows;
import kabinet.licence.boundary.LicenceCompliance;
import kabinet.licence.entity.CoverRow;
import kabinet.licence.entity.Figure;
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
    private int count;
    private transient LazyRows<?> rows;

    public void open() {
        figure = figure == null ? Figure.UNCOVERED : figure;
        count = Math.toIntExact(compliance.count(scope(), figure));
    }

    private Scope scope() {
        return new Scope(school, LocalDate.now(), software, room);
    }

    public LazyRows<?> getRows() {
        if (rows == null) {
            rows = switch (figure.rows()) {
                case INSTALLATIONS -> new LazyRows<CoverRow>(() -> count, (first, size) -> compliance.installations(scope(), figure, first, size));
                case LICENCES -> new LazyRows<LicenceRow>(() -> count, (first, size) -> compliance.licences(scope(), figure, first, size));
                case DEVICES -> new LazyRows<StationRow>(() -> count, (first, size) -> compliance.stations(scope(), figure, first, size));
            };
        }
        return rows;
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

    public int getCount() {
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
