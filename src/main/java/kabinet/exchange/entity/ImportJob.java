package kabinet.exchange.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import kabinet.access.entity.Caller;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;

/**
 * A file on its way in. It is uploaded, its columns are recognised, its rows previewed; without faults it is booked in one transaction,
 * which also writes here that it was booked and under which revision; by that revision it can be undone. The file itself lies in the data folder.
 */
@Entity
public class ImportJob extends AbstractEntity {

    public static final int KIND_LENGTH = 20;
    public static final int FILE_NAME_LENGTH = 200;
    static final int RESULT_LENGTH = 250;
    static final int JSON_LENGTH = 4_000_000;

    /** What it is imported as, such as {@code devices}. */
    @Column(length = KIND_LENGTH, nullable = false)
    private String kind;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private ImportState state = ImportState.UPLOADED;

    /** As the user named it, without folders. */
    @Column(length = FILE_NAME_LENGTH, nullable = false)
    private String fileName;

    /** Bytes. */
    @Column(nullable = false)
    private long size;

    /** SHA-256 of the file, 64 hexadecimal digits. */
    @Column(length = 64, nullable = false)
    private String sha256;

    /** Null when the application itself imports. */
    private Long accountId;

    @Column(length = 120, nullable = false)
    private String accountName;

    @Column(nullable = false)
    private Instant uploadedAt;

    @Convert(converter = ColumnsJson.class)
    @Column(length = JSON_LENGTH)
    private List<MappedColumn> columns = List.of();

    /** What a preview read from a document; empty for a table, whose columns say it. */
    @Convert(converter = ReadOutJson.class)
    @Column(length = JSON_LENGTH)
    private ReadOut readOut = ReadOut.NONE;

    @Column(nullable = false)
    private int total;
    @Column(nullable = false)
    private int created;
    @Column(nullable = false)
    private int changed;
    @Column(nullable = false)
    private int unchanged;

    @Convert(converter = FaultsJson.class)
    @Column(length = JSON_LENGTH)
    private List<Fault> faults = List.of();
    @Column(nullable = false)
    private int faultCount;

    @Convert(converter = FaultsJson.class)
    @Column(length = JSON_LENGTH)
    private List<Fault> warnings = List.of();
    @Column(nullable = false)
    private int warningCount;

    /** The revision that booked it; null if it was not booked or changed nothing. */
    private Long revision;

    private Instant bookedAt;

    /** Where what was booked is to be seen, a path of the application; null if nowhere in particular. */
    @Column(length = RESULT_LENGTH)
    private String result;

    /** The revision that undid it. */
    private Long undoneRevision;

    private Instant undoneAt;

    /** Text key of why it failed; its only argument is {@link #failureDetail}. */
    @Column(length = 80)
    private String failure;

    @Column(length = 250)
    private String failureDetail;

    protected ImportJob() {
    }

    public ImportJob(String kind, String fileName, long size, String sha256, Caller caller) {
        this.kind = kind;
        this.fileName = fileName;
        this.size = size;
        this.sha256 = sha256;
        this.accountId = caller.accountId();
        this.accountName = caller.name();
        this.uploadedAt = Instant.now();
    }

    /** Says what the file's columns are taken for; a preview made with other columns no longer counts. */
    public void map(List<MappedColumn> newColumns) {
        requireNotBegun();
        columns = List.copyOf(newColumns);
        state = ImportState.UPLOADED;
    }

    /** Keeps what was read and what it would come to. */
    public void previewed(Findings findings, ReadOut read) {
        requireNotBegun();
        keep(findings);
        readOut = read;
        state = ImportState.PREVIEWED;
    }

    /** Orders the booking. @throws BusinessException unless a preview found no fault */
    public void beginBooking() {
        if (state != ImportState.PREVIEWED || faultCount > 0 || total == 0) {
            throw new BusinessException("exchange.notBookable");
        }
        state = ImportState.BOOKING;
    }

    /**
     * Written in the transaction that books the rows: there is no state between.
     *
     * @param newRevision null if no row changed anything
     * @param path where what was booked is to be seen; may be null
     */
    public void booked(Findings findings, Long newRevision, String path) {
        require(ImportState.BOOKING);
        result = path;
        keep(findings);
        revision = newRevision;
        bookedAt = Instant.now();
        state = ImportState.BOOKED;
    }

    /** The booking came to nothing. */
    public void failed(String textKey, String detail) {
        require(ImportState.BOOKING);
        state = ImportState.FAILED;
        failure = textKey;
        failureDetail = detail == null || detail.length() <= 250 ? detail : detail.substring(0, 250);
    }

    /** {@link #failed(String, String)} for rows that no longer fit. */
    public void failed(Findings findings) {
        failed("exchange.failure.faults", null);
        keep(findings);
    }

    public void undone(Long byRevision) {
        require(ImportState.BOOKED);
        state = ImportState.UNDONE;
        undoneRevision = byRevision;
        undoneAt = Instant.now();
    }

    /** @throws BusinessException unless it is booked and not yet undone */
    public void requireBooked() {
        require(ImportState.BOOKED);
    }

    private void keep(Findings findings) {
        total = findings.total();
        created = findings.created();
        changed = findings.changed();
        unchanged = findings.unchanged();
        faults = findings.faults();
        faultCount = findings.faultCount();
        warnings = findings.warnings();
        warningCount = findings.warningCount();
    }

    private void requireNotBegun() {
        if (state != ImportState.UPLOADED && state != ImportState.PREVIEWED) {
            throw new BusinessException("exchange.alreadyBegun");
        }
    }

    private void require(ImportState required) {
        if (state != required) {
            throw new BusinessException(required == ImportState.BOOKED ? "exchange.notBooked" : "exchange.notBooking");
        }
    }

    public boolean isBookable() {
        return state == ImportState.PREVIEWED && faultCount == 0 && total > 0;
    }

    public boolean isOf(Caller caller) {
        return accountId != null && accountId.equals(caller.accountId());
    }

    public String getKind() {
        return kind;
    }

    public ImportState getState() {
        return state;
    }

    public String getFileName() {
        return fileName;
    }

    public long getSize() {
        return size;
    }

    public String getSha256() {
        return sha256;
    }

    public Long getAccountId() {
        return accountId;
    }

    public String getAccountName() {
        return accountName;
    }

    public Instant getUploadedAt() {
        return uploadedAt;
    }

    public List<MappedColumn> getColumns() {
        return columns;
    }

    public ReadOut getReadOut() {
        return readOut;
    }

    /** Null unless it is booked: what was undone is nowhere to be seen. */
    public String getResult() {
        return state == ImportState.BOOKED ? result : null;
    }

    public int getTotal() {
        return total;
    }

    public int getCreated() {
        return created;
    }

    public int getChanged() {
        return changed;
    }

    public int getUnchanged() {
        return unchanged;
    }

    public List<Fault> getFaults() {
        return faults;
    }

    public int getFaultCount() {
        return faultCount;
    }

    public List<Fault> getWarnings() {
        return warnings;
    }

    public int getWarningCount() {
        return warningCount;
    }

    public Long getRevision() {
        return revision;
    }

    public Instant getBookedAt() {
        return bookedAt;
    }

    public Long getUndoneRevision() {
        return undoneRevision;
    }

    public Instant getUndoneAt() {
        return undoneAt;
    }

    public String getFailure() {
        return failure;
    }

    public String getFailureDetail() {
        return failureDetail;
    }
}
