package kabinet.budget.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.Money;
import kabinet.base.view.Notices;
import kabinet.budget.boundary.BudgetRegister;
import kabinet.budget.entity.Allocation;
import kabinet.budget.entity.AllocationEdit;
import kabinet.device.entity.FundingSource;

/** {@code /budget/edit}: the funding plan of a year, line by line. */
@Named
@ViewScoped
public class BudgetEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A line of the plan while it is edited; one that is left empty says nothing. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long id;
        private int version;
        private Long source;
        private Long school;
        private BigDecimal amount;

        static Row of(Allocation allocation) {
            Row row = new Row();
            row.id = allocation.getId();
            row.version = allocation.getVersion();
            row.source = allocation.getSource().getId();
            row.school = allocation.schoolId();
            row.amount = allocation.getAmount();
            return row;
        }

        boolean isEmpty() {
            return source == null && school == null && amount == null;
        }

        AllocationEdit edit() {
            if (source == null || amount == null) {
                throw new BusinessException("budget.row.incomplete");
            }
            return new AllocationEdit(id, version, source, school, amount);
        }

        public Long getSource() {
            return source;
        }

        public void setSource(Long source) {
            this.source = source;
        }

        public Long getSchool() {
            return school;
        }

        public void setSchool(Long school) {
            this.school = school;
        }

        public BigDecimal getAmount() {
            return amount;
        }

        public void setAmount(BigDecimal amount) {
            this.amount = amount;
        }
    }

    @Inject
    BudgetRegister register;

    private Integer year;
    private final List<Row> rows = new ArrayList<>();
    private final List<Long> shown = new ArrayList<>();
    private transient List<FundingSource> sources;

    public void open() {
        Callers.current().demand(Right.EDIT_DIRECTORIES);
        year = year == null ? LocalDate.now().getYear() : year;
        register.plan(year).forEach(allocation -> {
            rows.add(Row.of(allocation));
            shown.add(allocation.getId());
        });
        if (rows.isEmpty()) {
            add();
        }
    }

    public void add() {
        rows.add(new Row());
    }

    public void remove(int index) {
        rows.remove(index);
    }

    public String save() {
        register.plan(year, shown, rows.stream().filter(row -> !row.isEmpty()).map(Row::edit).toList());
        Notices.done("budget.saved");
        return "/budget/show?year=" + year + "&faces-redirect=true";
    }

    /** Of the rows that have an amount. */
    public String getTotal() {
        return Money.format(rows.stream().map(Row::getAmount).filter(Objects::nonNull).reduce(Money.ZERO, BigDecimal::add));
    }

    public List<FundingSource> getSources() {
        if (sources == null) {
            sources = register.sources();
        }
        return sources;
    }

    public List<Row> getRows() {
        return rows;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
