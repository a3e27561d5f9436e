package kabinet.measurement.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.view.Notices;
import kabinet.exchange.entity.Column;
import kabinet.exchange.entity.Fault;
import kabinet.measurement.boundary.MeasurementIntake;
import kabinet.measurement.boundary.MeasurementReading;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.ReceivedFile;
import kabinet.measurement.entity.UnreadableMeasurementException;
import kabinet.organisation.entity.Room;

/** {@code /measurement/take}: a tool's file on its way in. A table whose heads are unusual is kept for as long as it takes to say which is which. */
@Named
@ViewScoped
public class MeasurementTakePage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Largest table that waits on the page, bytes: testers' files have some hundred lines. */
    private static final int WAITING = 256 << 10;
    private static final Pattern OURS = Pattern.compile("/[a-z]+/[a-z]+\\?id=\\d{1,18}");

    @Inject
    MeasurementIntake intake;
    @Inject
    MeasurementReading reading;

    private Long school;
    private Long room;
    private MeasurementKind kind;
    private transient Part file;

    /** Address of the page that wants to know which measurement was taken; null for none. */
    private String back;

    private byte[] waiting;
    private String waitingName;
    private List<String> heads = List.of();
    private Map<String, String> columns = new HashMap<>();
    private List<Told> faults = List.of();

    /** A fault in words. */
    public record Told(int line, String field, String reason) implements Serializable {
    }

    public void open() {
        Callers.current().demand(Right.AUDIT);
        school = school == null ? Callers.current().onlySchool() : school;
    }

    /** Takes the file, or says all that is wrong with it. */
    public String take() {
        if (school == null) {
            throw new BusinessException("measurement.take.noSchool");
        }
        boolean sent = file != null && file.getSize() > 0;
        if (!sent && waiting == null) {
            throw new BusinessException("measurement.take.noFile");
        }
        String name = sent ? file.getSubmittedFileName() : waitingName;
        if (sent) {
            columns = new HashMap<>();
        }
        Map<String, String> said = new HashMap<>(columns);
        said.values().removeIf(head -> head == null || head.isBlank());
        try {
            ReceivedFile received = opened(in -> intake.receive(kind, name, in, said), sent);
            Measurement taken = intake.take(school, received, room);
            Notices.done("measurement.take.done", taken.getEntries());
            return back == null ? "/measurement/show?faces-redirect=true&id=" + taken.getId() : back + "&faces-redirect=true&taken=" + taken.getId();
        } catch (UnreadableMeasurementException refused) {
            tell(refused.faults(), name, sent);
            return null;
        }
    }

    private void tell(List<Fault> found, String name, boolean sent) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        faults = found.stream().map(f -> new Told(f.line(), f.column(), f.reason(locale))).toList();
        heads = kind != null && !kind.isTable() ? List.of() : opened(in -> intake.heads(name, in), sent);
        boolean keeps = !heads.isEmpty() && (!sent || file.getSize() <= WAITING);
        waiting = keeps ? opened(InputStream::readAllBytes, sent) : null;
        waitingName = keeps ? name : null;
    }

    private interface Use<T> {
        T of(InputStream in) throws IOException;
    }

    /** The file that was sent just now, or the one that waits. */
    private <T> T opened(Use<T> use, boolean sent) {
        try (InputStream in = sent ? file.getInputStream() : new ByteArrayInputStream(waiting)) {
            return use.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rooms are of one school. */
    public void schoolChosen() {
        room = null;
    }

    public List<Room> getRooms() {
        return school == null ? List.of() : reading.rooms(school);
    }

    /** Whether people are asked which head is which. */
    public boolean isMapped() {
        return !heads.isEmpty() && kind != null && kind.isTable();
    }

    public List<Column> getAsked() {
        return isMapped() ? intake.columns(kind) : List.of();
    }

    public String head(Column column) {
        return column.header(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public MeasurementKind[] getKinds() {
        return MeasurementKind.values();
    }

    public List<String> getHeads() {
        return heads;
    }

    public Map<String, String> getColumns() {
        return columns;
    }

    public List<Told> getFaults() {
        return faults;
    }

    /** Name of the table that waits; null if none does. */
    public String getWaitingName() {
        return waitingName;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public Long getRoom() {
        return room;
    }

    public void setRoom(Long room) {
        this.room = room;
    }

    public MeasurementKind getKind() {
        return kind;
    }

    public void setKind(MeasurementKind kind) {
        this.kind = kind;
    }

    public String getBack() {
        return back;
    }

    /** @param back none but a page of ours that is asked by an id: nobody is sent elsewhere by a link made up by somebody */
    public void setBack(String back) {
        this.back = back != null && OURS.matcher(back).matches() ? back : null;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
