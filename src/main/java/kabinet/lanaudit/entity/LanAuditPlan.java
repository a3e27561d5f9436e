package kabinet.lanaudit.entity;

import java.time.LocalDate;
import kabinet.act.entity.Commission;

/**
 * What an order says about an audit.
 *
 * @param orderNumber number of the order
 * @param orderDate its day
 * @param reason why: the road map's yearly audit, a new provider
 * @param beginsOn first day of the walk
 * @param endsOn last day of the walk
 * @param commission the first member is the chair
 * @param correctsId id of the approved audit whose act is to be replaced; null for none
 */
public record LanAuditPlan(String orderNumber, LocalDate orderDate, String reason, LocalDate beginsOn, LocalDate endsOn, Commission commission, Long correctsId) {

    public LanAuditPlan {
        orderNumber = orderNumber == null ? "" : orderNumber.strip();
        reason = reason == null ? "" : reason.strip();
        commission = commission == null ? Commission.NONE : commission;
    }
}
