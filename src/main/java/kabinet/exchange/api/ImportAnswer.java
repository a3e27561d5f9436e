package kabinet.exchange.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kabinet.base.Texts;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.ImportJob;
import kabinet.exchange.entity.ImportState;

/**
 * An import as the API shows it. When a file is refused it is a problem as RFC 9457 describes it too: then {@code type}, {@code title} and
 * {@code status} are there.
 *
 * @param type names the rule that was broken; absent unless refused
 * @param done rows booked so far
 * @param columns what each column of the file was taken for
 * @param faultCount all faults; {@code faults} lists the first thousand
 * @param failure why a booking came to nothing
 */
public record ImportAnswer(String type, String title, Integer status, Long id, String kind, ImportState state, String fileName, Instant uploadedAt,
                           List<TakenColumn> columns, Totals totals, int done, int faultCount, List<FoundFault> faults, List<FoundFault> warnings, String failure) {

    /** @param column key of the table's column; absent if the file's column is left out */
    public record TakenColumn(String header, String column) {
    }

    /** @param rows rows with content; the others say what they come to */
    public record Totals(int rows, int created, int changed, int unchanged) {
    }

    /**
     * @param line from 1; 0 for the whole file
     * @param column the column's head; empty when it is of no one column
     * @param reason a sentence
     * @param key stable name of the fault
     */
    public record FoundFault(int line, String column, String value, String reason, String key) {
    }

    static ImportAnswer of(ImportJob job, int done, Locale locale) {
        return of(job, done, locale, null, null);
    }

    /** The answer to a file that is refused for its faults. */
    static ImportAnswer refused(ImportJob job, int status, Locale locale) {
        return of(job, 0, locale, status, Texts.of(locale, "exchange.faulty", job.getFaultCount()));
    }

    private static ImportAnswer of(ImportJob job, int done, Locale locale, Integer status, String title) {
        return new ImportAnswer(status == null ? null : "urn:kabinet:exchange.faulty", title, status, job.getId(), job.getKind(), job.getState(), job.getFileName(),
            job.getUploadedAt(), job.getColumns().stream().map(c -> new TakenColumn(c.header(), c.isTaken() ? c.column() : null)).toList(),
            new Totals(job.getTotal(), job.getCreated(), job.getChanged(), job.getUnchanged()), done, job.getFaultCount(), found(job.getFaults(), locale),
            found(job.getWarnings(), locale), job.getFailure() == null ? null : Texts.of(locale, job.getFailure(), String.valueOf(job.getFailureDetail())));
    }

    private static List<FoundFault> found(List<Fault> faults, Locale locale) {
        return faults.stream().map(f -> new FoundFault(f.line(), f.column(), f.value(), f.reason(locale), f.key())).toList();
    }
}
