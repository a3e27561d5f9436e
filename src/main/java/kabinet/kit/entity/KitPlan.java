package kabinet.kit.entity;

import java.math.BigDecimal;
import java.util.List;
import kabinet.base.BusinessException;

/**
 * What somebody wants a kit or a template to hold.
 *
 * @param cost roubles; null where the project states none
 */
public record KitPlan(BigDecimal cost, List<Item> items) {

    /** @param quantity 1 to {@link KitLine#MAX_QUANTITY} */
    public record Item(Long kindId, int quantity) {

        /** @throws BusinessException if the quantity is out of bounds */
        public Item {
            if (quantity < 1 || quantity > KitLine.MAX_QUANTITY) {
                throw new BusinessException("kit.quantity.bounds", KitLine.MAX_QUANTITY);
            }
        }
    }

    public KitPlan {
        items = List.copyOf(items);
    }
}
