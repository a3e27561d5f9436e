package kabinet.exchange.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kabinet.base.Texts;
import kabinet.exchange.control.DocumentImporter;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.ImportJob;
import kabinet.exchange.entity.ImportState;
import kabinet.exchange.entity.ReadOut;

/**
 * An import as the API shows it. When a file is refused it is a problem as RFC 9457 describes it too: then {@code type}, {@code title} and
 * {@code status} are there.
 *
 * @param type names the rule that was broken; absent unless refused
 * @param done rows booked so far
 * @param columns what each column of a table was taken for
 * @param read what was read from a document; absent for a table
 * @param faultCount all faults; {@code faults} lists the first thousand
 * @param failure why a booking came to nothing
 * @param result where what was booked is to be seen, a path of the application; absent unless booked
 */
public record ImportAnswer(String type, String title, Integer status, Long id, String kind, ImportState state, String fileName, Instant uploadedAt,
                           List<TakenColumn> columns, Read read, Totals totals, int done, int faultCount, List<FoundFault> faults, List<FoundFault> warnings,
                           String failure, String result) {

    /** @param column key of the table's column; absent if the file's column is left out */
    public record TakenColumn(String header, String column) {
    }

    private static final int CONFLICT = 409;
    private static final int REFUSED = 422;

    /**
     * @param columns heads of the document's table
     * @param rows its first rows, a text for every column
     * @param more how many rows follow them
     */
    public record Read(List<Fact> facts, List<String> columns, List<List<String>> rows, int more) {
    }

    /** One thing a document says of itself. */
    public record Fact(String name, String value) {
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
        return of(job, done, locale, null, null, null);
    }

    /** The answer to a file that is refused for its faults, or because what it holds is there already. */
    static ImportAnswer refused(ImportJob job, Locale locale) {
        boolean duplicate = DocumentImporter.isDuplicate(job);
        String key = duplicate ? "exchange.duplicate" : "exchange.faulty";
        return of(job, 0, locale, "urn:kabinet:" + key, Texts.of(locale, key, job.getFaultCount()), duplicate ? CONFLICT : REFUSED);
    }

    private static ImportAnswer of(ImportJob job, int done, Locale locale, String type, String title, Integer status) {
        return new ImportAnswer(type, title, status, job.getId(), job.getKind(), job.getState(), job.getFileName(),
            job.getUploadedAt(), job.getColumns().stream().map(c -> new TakenColumn(c.header(), c.isTaken() ? c.column() : null)).toList(), read(job.getReadOut(), locale),
            new Totals(job.getTotal(), job.getCreated(), job.getChanged(), job.getUnchanged()), done, job.getFaultCount(), found(job.getFaults(), locale),
            found(job.getWarnings(), locale), job.getFailure() == null ? null : Texts.of(locale, job.getFailure(), String.valueOf(job.getFailureDetail())), job.getResult());
    }

    private static Read read(ReadOut read, Locale locale) {
        return read.isEmpty() ? null : new Read(read.facts().stream().map(f -> new Fact(Texts.of(locale, f.text()), f.value())).toList(),
            read.head().stream().map(key -> Texts.of(locale, key)).toList(), read.rows(), read.more());
    }

    private static List<FoundFault> found(List<Fault> faults, Locale locale) {
        return faults.stream().map(f -> new FoundFault(f.line(), f.column(), f.value(), f.reason(locale), f.key())).toList();
    }
}
