package kabinet.lanaudit.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kabinet.base.Texts;
import kabinet.lanaudit.boundary.LanIndicators;
import kabinet.lanaudit.entity.RoomVerdict;
import kabinet.lanaudit.entity.RoomsFigure;
import kabinet.lanaudit.entity.SpeedsFigure;
import kabinet.organisation.entity.SettlementType;

/** {@code /lan/indicators}: the road map's figures of networks, and where their rows are. */
@Named
@ViewScoped
public class LanIndicatorsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LanIndicators indicators;

    private Long school;
    private List<RoomsFigure> schools;
    private SpeedsFigure speeds;
    private LocalDate since;

    public void open() {
        LocalDate today = LocalDate.now();
        schools = indicators.rooms(school, today);
        speeds = SpeedsFigure.of(indicators.speeds(today));
        since = indicators.since(today);
    }

    public RoomsFigure getSum() {
        return RoomsFigure.sum(schools);
    }

    public long count(RoomsFigure figure, RoomVerdict verdict) {
        return switch (verdict) {
            case CONNECTED -> figure.connected();
            case NOT_CONNECTED -> figure.notConnected();
            case NOT_CONFIRMED -> figure.notConfirmed();
        };
    }

    /** «97,3 %»; a dash where there is nothing to take a share of. */
    public String percent(Double share) {
        return share == null ? "—" : String.format(Texts.RUSSIAN, "%.1f", share) + "\u00a0%";
    }

    /** Path of the rooms behind a figure. @param ofSchool null for the school of the page */
    public String rows(Long ofSchool, RoomVerdict verdict, Boolean online) {
        Long wanted = ofSchool == null ? school : ofSchool;
        return "/lan/rooms?" + (wanted == null ? "" : "school=" + wanted) + (verdict == null ? "" : "&verdict=" + verdict) + (online == null ? "" : "&online=" + online);
    }

    public RoomVerdict[] getVerdicts() {
        return RoomVerdict.values();
    }

    public List<RoomsFigure> getSchools() {
        return schools;
    }

    public SpeedsFigure getSpeeds() {
        return speeds;
    }

    public BigDecimal getCity() {
        return indicators.internet(SettlementType.CITY);
    }

    public BigDecimal getElsewhere() {
        return indicators.internet(SettlementType.VILLAGE);
    }

    /** How long a look at a room counts, months. */
    public int getValidMonths() {
        return indicators.validMonths();
    }

    /** The first day whose looks count. */
    public LocalDate getSince() {
        return since;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }
}
