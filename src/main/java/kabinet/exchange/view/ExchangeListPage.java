package kabinet.exchange.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kabinet.exchange.boundary.Imports;
import kabinet.exchange.entity.ImportJob;
import kabinet.exchange.entity.ImportState;

/** {@code /exchange/list}: the imports that the caller may know of, newest first. */
@Named
@RequestScoped
public class ExchangeListPage {

    private static final int SIZE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    @Inject
    Imports imports;

    private Long before;
    private List<Row> rows;

    /** An import as the list shows it. */
    public record Row(Long id, String at, String kind, String fileName, String account, ImportState state, int total, int created, int changed, int faults) {
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = imports.list(before, SIZE).stream().map(ExchangeListPage::row).toList();
        }
        return rows;
    }

    private static Row row(ImportJob job) {
        return new Row(job.getId(), TIME.format(job.getUploadedAt().atZone(ZoneId.systemDefault())), job.getKind(), job.getFileName(), job.getAccountName(),
            job.getState(), job.getTotal(), job.getCreated(), job.getChanged(), job.getFaultCount());
    }

    /** The last of the page, after which the next page begins; null on the last page. */
    public Long getNext() {
        return getRows().size() < SIZE ? null : getRows().get(SIZE - 1).id();
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
