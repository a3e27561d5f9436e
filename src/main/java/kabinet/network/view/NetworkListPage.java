package kabinet.network.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kabinet.base.Counted;
import kabinet.base.view.LazyRows;
import kabinet.network.boundary.NetworkSurvey;
import kabinet.network.entity.NetworkFilter;
import kabinet.network.entity.NetworkRow;
import kabinet.network.entity.SpeedVerdict;

/** {@code /network/list}: how is each school connected? The filter stands in the address. */
@Named
@ViewScoped
public class NetworkListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    NetworkSurvey survey;

    private String q;
    private SpeedVerdict verdict;
    private Counted count;

    private transient LazyRows<NetworkRow> rows;

    public void open() {
        count = Counted.of(survey.count(filter()));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> survey.page(filter(), first, size));
    }

    private NetworkFilter filter() {
        return new NetworkFilter(q, verdict);
    }

    public boolean isNarrowed() {
        return verdict != null || q != null && !q.isBlank();
    }

    public int getNarrowing() {
        return (verdict == null ? 0 : 1) + (q == null || q.isBlank() ? 0 : 1);
    }

    public SpeedVerdict[] getVerdicts() {
        return SpeedVerdict.values();
    }

    /** Tone of the status beside the verdict's word. */
    public String tone(SpeedVerdict of) {
        return Tones.of(of);
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<NetworkRow> getRows() {
        return rows;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public SpeedVerdict getVerdict() {
        return verdict;
    }

    public void setVerdict(SpeedVerdict verdict) {
        this.verdict = verdict;
    }
}
