package kabinet.budget.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kabinet.base.Texts;
import kabinet.budget.entity.Budget;
import kabinet.budget.entity.Stages;
import kabinet.device.entity.FundingSource;
import kabinet.document.control.TableWriter;
import kabinet.exchange.control.Exporter;
import kabinet.exchange.entity.Column;
import kabinet.organisation.entity.School;

/** The budget as a table, a source's money for one school a row, so that every total is a sum of the column. It only goes out: what it says is summed up, not entered. */
@ApplicationScoped
public class BudgetSheet implements Exporter {

    private static final String MONEY = "1 234,50";

    @Inject
    Budgets budgets;

    @Override
    public String kind() {
        return "budget";
    }

    @Override
    public int order() {
        return 71;
    }

    @Override
    public List<Column> columns() {
        return List.of(AllocationsSheet.YEAR, AllocationsSheet.SOURCE, AllocationsSheet.SCHOOL, Column.of("schoolName", "budget.sheet.schoolName", false, School.SHORT_NAME_LENGTH, "СОШ № 4"),
            Column.of("planned", "budget.planned", false, 30, MONEY), Column.of("notice", "budget.notice", false, 30, MONEY), Column.of("contracted", "budget.contracted", false, 30, MONEY),
            Column.of("delivered", "budget.delivered", false, 30, MONEY), Column.of("left", "budget.left", false, 30, MONEY));
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public Map<String, Function<String, ?>> filters() {
        return Map.of("year", Integer::valueOf);
    }

    @Override
    public int write(TableWriter table, Map<String, String> filter) throws IOException {
        Collection<Integer> years = filter.containsKey("year") ? List.of(Integer.valueOf(filter.get("year"))) : budgets.years();
        int rows = 0;
        for (int year : years) {
            for (Budget.SchoolRow school : budgets.of(year).schools()) {
                for (Budget.SourceRow source : school.sources()) {
                    Stages s = source.stages();
                    table.row(year, source.id() == null ? Texts.of(Texts.RUSSIAN, "budget.noSource") : source.name(), school.code(),
                        school.id() == null ? Texts.of(Texts.RUSSIAN, "budget.district") : school.name(), s.planned(), s.notice(), s.contracted(), s.delivered(), s.left());
                    rows++;
                }
            }
        }
        return rows;
    }
}
