package kabinet.stocktaking.entity;

import java.time.LocalDate;
import kabinet.act.entity.Commission;

/**
 * What an order says about a stocktake.
 *
 * @param orderNumber number of the order or decision
 * @param orderDate its day
 * @param reason why: yearly, change of the responsible person, theft
 * @param beginsOn first day of counting; the book is that of the end of the day before
 * @param endsOn last day of counting
 * @param commission the first member is the chair
 * @param extent null for the whole school
 * @param correctsId id of the approved stocktake whose act is to be replaced; null for none
 */
public record StocktakePlan(String orderNumber, LocalDate orderDate, String reason, LocalDate beginsOn, LocalDate endsOn, Commission commission, Extent extent,
                            Long correctsId) {

    public StocktakePlan {
        orderNumber = orderNumber == null ? "" : orderNumber.strip();
        reason = reason == null ? "" : reason.strip();
        commission = commission == null ? Commission.NONE : commission;
        extent = extent == null ? Extent.WHOLE : extent;
    }
}
