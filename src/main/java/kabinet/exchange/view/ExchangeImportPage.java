package kabinet.exchange.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kabinet.base.BusinessException;
import kabinet.base.Texts;
import kabinet.exchange.boundary.Imports;
import kabinet.exchange.control.BookingProgress;
import kabinet.exchange.control.DocumentImporter;
import kabinet.exchange.control.Importer;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.entity.Column;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.ImportJob;
import kabinet.exchange.entity.ImportState;

/** {@code /exchange/import}: upload a file, check its columns and rows, book it, undo it. Each step has an address, so that it can be left and found again. */
@Named
@ViewScoped
public class ExchangeImportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Faults shown at once; the others are counted. */
    private static final int SHOWN = 200;
    private static final String TABLES = ".csv,.tsv,.txt,.xlsx";

    @Inject
    transient Imports imports;
    @Inject
    transient BookingProgress progress;

    private String kind;
    private Long id;
    private transient Part file;
    private transient ImportJob job;
    private List<String> keys = new ArrayList<>();

    /** A column that a file of the kind may have. */
    public record Explained(String header, boolean required, String example, String help) {
    }

    /** A column of the file, and by its index what it is taken for. */
    public record Taken(int index, String header, String samples) {
    }

    /** A fault or a warning in words. */
    public record Told(int line, String column, String value, String reason) {
    }

    public void open() {
        if (id != null) {
            kind = getJob().getKind();
            keys = new ArrayList<>(getJob().getColumns().stream().map(c -> c.column()).toList());
        } else if (kind == null || imports.kinds().stream().noneMatch(i -> i.kind().equals(kind))) {
            kind = imports.kinds().stream().reduce((first, last) -> last).map(Importer::kind).orElse(null);
        }
    }

    /** Takes the file, recognises it and reads it. */
    public String upload() {
        if (file == null || file.getSize() == 0) {
            throw new BusinessException("exchange.noFile");
        }
        try (InputStream content = file.getInputStream()) {
            ImportJob uploaded = imports.upload(kind, file.getSubmittedFileName(), content);
            if (uploaded.getState() == ImportState.UPLOADED) {
                imports.preview(uploaded.getId());
            }
            return here(uploaded.getId());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Reads the rows anew with the columns as the user says. */
    public String preview() {
        imports.map(id, keys);
        imports.preview(id);
        return here(id);
    }

    public String book() {
        imports.order(id);
        return here(id);
    }

    public String undo() {
        imports.undo(id);
        return here(id);
    }

    private static String here(Long id) {
        return "/exchange/import?faces-redirect=true&id=" + id;
    }

    /** Asks anew: while it is booked, every look is a new one. */
    public void refresh() {
        job = null;
    }

    public ImportJob getJob() {
        if (job == null && id != null) {
            job = imports.find(id);
        }
        return job;
    }

    public ImportState getState() {
        return id == null ? null : getJob().getState();
    }

    /** 1 choose, 2 check, 3 book, 4 done. */
    public int getStep() {
        return switch (getState() == null ? ImportState.FAILED : getState()) {
            case UPLOADED, PREVIEWED -> 2;
            case BOOKING -> 3;
            case BOOKED, UNDONE -> 4;
            case FAILED -> id == null ? 1 : 3;
        };
    }

    public boolean isBooking() {
        return getState() == ImportState.BOOKING;
    }

    /** Whether its columns may still be changed. */
    public boolean isOpen() {
        return getStep() == 2 && !getJob().getColumns().isEmpty();
    }

    public int getDone() {
        return progress.of(id);
    }

    /** The names of the kinds that the caller may import, with their keys. */
    public Map<String, String> getKinds() {
        Map<String, String> kinds = new java.util.LinkedHashMap<>();
        imports.kinds().forEach(i -> kinds.put(Texts.of(locale(), "exchange.kind." + i.kind()), i.kind()));
        return kinds;
    }

    /** Whether the kind is of documents, which have no columns to map. */
    public boolean isDocument() {
        return importer(DocumentImporter.class).isPresent();
    }

    /** Which documents of the kind are taken. */
    public String getAbout() {
        return importer(DocumentImporter.class).map(i -> Texts.of(locale(), i.about())).orElse("");
    }

    /** Endings of file names that the file dialog offers. */
    public String getAccept() {
        return importer(DocumentImporter.class).map(i -> String.join(",", i.extensions())).orElse(TABLES);
    }

    public List<Explained> getColumns() {
        return columns().stream().map(c -> new Explained(c.header(locale()), c.required(), c.example(), c.help() == null ? "" : Texts.of(locale(), c.help()))).toList();
    }

    /** What a column of the file can be taken for: keys by names. */
    public Map<String, String> getChoices() {
        Map<String, String> choices = new TreeMap<>();
        columns().forEach(c -> choices.put(c.header(locale()), c.key()));
        return choices;
    }

    public List<Taken> getTaken() {
        return IntStream.range(0, getJob().getColumns().size()).mapToObj(i -> {
            var column = getJob().getColumns().get(i);
            return new Taken(i, column.header(), String.join(" · ", column.samples().stream().filter(s -> !s.isEmpty()).toList()));
        }).toList();
    }

    public List<Told> getFaults() {
        return told(getJob().getFaults());
    }

    public List<Told> getWarnings() {
        return told(getJob().getWarnings());
    }

    /** How many faults the page leaves out. */
    public int getMoreFaults() {
        return Math.max(0, getJob().getFaultCount() - SHOWN);
    }

    public String getFailure() {
        ImportJob failed = getJob();
        return failed.getFailure() == null ? "" : Texts.of(locale(), failed.getFailure(), String.valueOf(failed.getFailureDetail()));
    }

    private List<Column> columns() {
        return importer(TableImporter.class).map(TableImporter::columns).orElse(List.of());
    }

    private <T extends Importer> Optional<T> importer(Class<T> shape) {
        return imports.kinds().stream().filter(i -> i.kind().equals(kind)).filter(shape::isInstance).map(shape::cast).findFirst();
    }

    private static List<Told> told(List<Fault> faults) {
        Locale locale = locale();
        return faults.stream().limit(SHOWN).map(f -> new Told(f.line(), f.column(), f.value(), f.reason(locale))).toList();
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public List<String> getKeys() {
        return keys;
    }
}
