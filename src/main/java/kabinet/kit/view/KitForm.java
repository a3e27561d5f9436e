package kabinet.kit.view;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kabinet.base.BusinessException;
import kabinet.kit.entity.KitPlan;

/** Cost and rows of a kit or a template while they are edited. A row that is left empty says nothing. */
public class KitForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A kind of equipment and how many pieces of it. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long kind;
        private Integer quantity;

        Row(Long kind, Integer quantity) {
            this.kind = kind;
            this.quantity = quantity;
        }

        public Long getKind() {
            return kind;
        }

        public void setKind(Long kind) {
            this.kind = kind;
        }

        public Integer getQuantity() {
            return quantity;
        }

        public void setQuantity(Integer quantity) {
            this.quantity = quantity;
        }
    }

    private BigDecimal cost;
    private final List<Row> rows = new ArrayList<>();

    KitForm(BigDecimal cost) {
        this.cost = cost;
    }

    void put(Long kind, int quantity) {
        rows.add(new Row(kind, quantity));
    }

    public void add() {
        rows.add(new Row(null, null));
    }

    public void remove(int index) {
        rows.remove(index);
    }

    /** @throws BusinessException if a row names only a kind or only a quantity */
    KitPlan plan() {
        List<KitPlan.Item> items = new ArrayList<>();
        for (Row row : rows) {
            if ((row.kind == null) != (row.quantity == null)) {
                throw new BusinessException("kit.row.incomplete");
            }
            if (row.kind != null) {
                items.add(new KitPlan.Item(row.kind, row.quantity));
            }
        }
        return new KitPlan(cost, items);
    }

    public BigDecimal getCost() {
        return cost;
    }

    public void setCost(BigDecimal cost) {
        this.cost = cost;
    }

    public List<Row> getRows() {
        return rows;
    }
}
