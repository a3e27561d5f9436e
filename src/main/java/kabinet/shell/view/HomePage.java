package kabinet.shell.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import kabinet.device.control.Devices;
import kabinet.history.entity.RevisionRow;
import kabinet.shell.boundary.Attention;
import kabinet.stocktaking.entity.StocktakeState;

/** The home page answers: what must I do today? */
@Named
@RequestScoped
public class HomePage {

    @Inject
    Attention attention;

    private Attention.Counts counts;

    /**
     * One thing to do.
     *
     * @param name what text keys and tests call it
     * @param href path of the list that shows what is counted
     * @param tone warn where somebody waits, else info
     */
    public record Task(String name, int count, String href, String tone) {
        public boolean isMany() {
            return count > Devices.COUNT_LIMIT;
        }
    }

    private Attention.Counts counts() {
        if (counts == null) {
            counts = attention.counts();
        }
        return counts;
    }

    /** What is not zero, most pressing first. */
    public List<Task> getTasks() {
        Attention.Completed completed = counts().stocktakes();
        String all = "/stocktake/list?state=" + StocktakeState.COMPLETED;
        return Stream.of(
            new Task("stocktakesToApprove", completed.toApprove(), completed.toApprove() == 1 ? "/stocktake/show?id=" + completed.only() : all, "warn"),
            new Task("stocktakesToDecide", completed.toDecide(), completed.toDecide() == 1 && completed.toApprove() == 0 ? "/stocktake/reconcile?open=true&id=" + completed.only() : all, "warn"),
            new Task("faults", counts().faults(), "/device/faults", "warn"),
            new Task("writeOffs", counts().writeOffs(), "/device/writeoff", "warn"),
            new Task("toSetUp", counts().toSetUp(), "/delivery/list?late=true", "warn"),
            new Task("toReceive", counts().toReceive(), "/delivery/list?state=DELIVERED", "warn"),
            new Task("novemberLate", counts().novemberLate(), "/november/list?state=LATE", "warn"),
            new Task("november", counts().november(), "/november/list?order=BEHIND", "info"),
            new Task("lanOverdue", counts().lanOverdue(), "/lan/findings?overdue=true", "warn"),
            new Task("inRepair", counts().inRepair(), "/device/list?status=REPAIR", "warn"),
            new Task("noNumber", counts().noNumber(), "/device/list?noNumber=true", "info"),
            new Task("noRoom", counts().noRoom(), "/device/list?noRoom=true", "info"),
            new Task("warranties", counts().warranties(), "/device/list?warranty=" + Attention.WARRANTY_DAYS, "info")).filter(t -> t.count() > 0).toList();
    }

    public boolean isCalm() {
        return counts().isCalm();
    }

    /** Whether there is no device yet: then first steps are shown. */
    public boolean isFresh() {
        return counts().devices() == 0;
    }

    public Attention.Beginning getBeginning() {
        return attention.beginning();
    }

    public List<RevisionRow> getChanges() {
        return attention.changes();
    }

    public int getWarrantyDays() {
        return Attention.WARRANTY_DAYS;
    }
}
