package kabinet.procurement.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.Money;
import kabinet.procurement.entity.ContractState;
import kabinet.procurement.entity.NoticeStage;
import kabinet.procurement.entity.Quantities;
import kabinet.procurement.entity.Timeliness;

/** {@code #{purchase}}: how pages of purchases write amounts, quantities, shares and states, and what the caller may change. */
@Named("purchase")
@RequestScoped
public class PurchaseView {

    private static final int DECIMALS = 2;

    /** «1 234,50 ₽». */
    public String money(BigDecimal amount) {
        return Money.format(amount);
    }

    public String quantity(BigDecimal quantity) {
        return Quantities.written(quantity);
    }

    /** The amount's part of the whole: «99,00 %»; empty without a whole. */
    public String share(BigDecimal amount, BigDecimal whole) {
        if (amount == null || whole == null || whole.signum() == 0) {
            return "";
        }
        return amount.movePointRight(DECIMALS).divide(whole, DECIMALS, RoundingMode.HALF_UP).toPlainString().replace('.', ',') + "\u00a0%";
    }

    /** Whether the caller may enter and change purchases of the school; null for the district's own. */
    public boolean may(Long schoolId) {
        return Callers.current().may(Right.RECEIVE) && Callers.current().sees(schoolId);
    }

    /** Whether the caller may enter purchases at all. */
    public boolean isEntering() {
        return Callers.current().may(Right.RECEIVE);
    }

    /** Whether the caller may enter the district's own. */
    public boolean isForDistrict() {
        return Callers.current().may(Right.RECEIVE) && Callers.current().wholeDistrict();
    }

    /** Colour of a state's chip. */
    public String tone(Enum<?> state) {
        if (state instanceof Timeliness timeliness) {
            return switch (timeliness) {
                case ON_TIME -> "good";
                case LATE -> "bad";
                case NOT_YET -> "warn";
            };
        }
        return state == ContractState.ACTIVE || state == NoticeStage.APPLICATIONS ? "good" : "";
    }
}
