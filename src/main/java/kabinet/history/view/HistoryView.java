package kabinet.history.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kabinet.base.Texts;
import kabinet.history.boundary.HistoryReading;
import kabinet.history.entity.Change;
import kabinet.history.entity.TouchedThing;

/** {@code #{history}}: the history part of a card, and how history is worded everywhere. */
@Named("history")
@RequestScoped
public class HistoryView {

    /** Changes that a card shows; older ones are behind the link to the list. */
    private static final int ON_CARD = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    /** The cards of things by entity name: addresses, not classes, so that no component is known here. */
    private static final Map<String, String> CARDS = Map.ofEntries(Map.entry("School", "/school/show?id="), Map.entry("Building", "/school/building?id="),
        Map.entry("Room", "/room/show?id="), Map.entry("Person", "/person/edit?id="), Map.entry("Device", "/device/show?id="), Map.entry("DeviceModel", "/model/edit?id="),
        Map.entry("Account", "/account/edit?id="), Map.entry("DeviceKind", "/directory/show?of=KINDS&id="), Map.entry("FundingSource", "/directory/show?of=SOURCES&id="),
        Map.entry("AccountCode", "/directory/show?of=ACCOUNTS&id="), Map.entry("Okof", "/directory/show?of=OKOF&id="), Map.entry("RoomKind", "/directory/show?of=ROOM_KINDS&id="));

    @Inject
    HistoryReading reading;

    private final Map<String, List<Change>> read = new HashMap<>();

    /** @param thing entity name, such as {@code Room} */
    public List<Change> of(String thing, Long id) {
        return id == null ? List.of() : read.computeIfAbsent(thing + id, k -> reading.changesOf(thing, id, ON_CARD, locale()));
    }

    /** The act's words; for a plain edit what happened to the thing. */
    public String act(String act, Change.Kind kind) {
        return act != null && Texts.has(locale(), act) ? Texts.of(locale(), act) : kind == null ? "" : Texts.of(locale(), "history.kind." + kind);
    }

    /** The word for an entity. */
    public String thing(String name) {
        String key = "history.thing." + name;
        return Texts.has(locale(), key) ? Texts.of(locale(), key) : name;
    }

    /** Path of the thing's card; empty where it has none of its own. */
    public String href(TouchedThing touched) {
        String card = CARDS.get(touched.thing());
        return card == null ? "" : card + touched.id();
    }

    /** In the time zone of the server, which stands in the district. */
    public String time(Instant at) {
        return at == null ? "" : TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
