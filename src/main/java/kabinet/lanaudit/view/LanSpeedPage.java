package kabinet.lanaudit.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kabinet.lanaudit.boundary.LanIndicators;
import kabinet.lanaudit.entity.SpeedsFigure;
import kabinet.network.entity.SchoolSpeed;
import kabinet.network.entity.SpeedVerdict;
import kabinet.organisation.entity.SettlementType;

/** {@code /lan/speed}: the schools whose internet is as fast as the norm wants; on demand the others beside them. */
@Named
@ViewScoped
public class LanSpeedPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LanIndicators indicators;

    private boolean all;
    private boolean unknown;
    private List<SchoolSpeed> speeds;

    public void open() {
        speeds = indicators.speeds(LocalDate.now());
    }

    public List<SchoolSpeed> getRows() {
        return speeds.stream().filter(s -> unknown ? s.verdict() == SpeedVerdict.NO_CONNECTION : all || s.isMet()).toList();
    }

    public SpeedsFigure getFigure() {
        return SpeedsFigure.of(speeds);
    }

    public BigDecimal getCity() {
        return indicators.internet(SettlementType.CITY);
    }

    public BigDecimal getElsewhere() {
        return indicators.internet(SettlementType.VILLAGE);
    }

    public String mbit(BigDecimal speed) {
        return speed == null ? "—" : speed.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public boolean isUnknown() {
        return unknown;
    }

    public void setUnknown(boolean unknown) {
        this.unknown = unknown;
    }
}
