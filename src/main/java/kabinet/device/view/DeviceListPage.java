package kabinet.device.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kabinet.access.entity.Callers;
import kabinet.base.Texts;
import kabinet.device.boundary.DeviceLookup;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceSort;
import kabinet.device.entity.DeviceStatus;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** {@code /device/list}: which devices? */
@Named
@ViewScoped
public class DeviceListPage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Cookie with the columns that this browser does not show, separated by dots. */
    static final String COLUMNS_COOKIE = "device-columns";
    /** Columns that can be hidden, in the order of the table. */
    static final List<String> COLUMNS = List.of("tag", "serial", "model", "kind", "school", "room", "person", "status", "price", "source", "commissioned", "warranty");
    /** Hidden until somebody asks for them. */
    private static final String RARELY_USED = "serial.kind.price.source.commissioned.warranty";

    @Inject
    DeviceLookup lookup;
    @Inject
    ListChips chips;

    private ListAddress address;
    private DeviceRows rows;
    private Set<String> hidden;
    private List<Option> schools;
    private List<Option> kinds;
    private List<Option> models;
    private List<Option> sources;
    private List<Option> rooms = List.of();
    private List<Option> people = List.of();

    /** A link on the page. */
    public record Chip(String label, String href) implements Serializable {
    }

    public void open() {
        FacesContext faces = FacesContext.getCurrentInstance();
        address = ListAddress.read(faces.getExternalContext().getRequestParameterMap());
        schools = lookup.schools().stream().map(s -> new Option(s.getId(), s.getShortName())).toList();
        kinds = lookup.kinds().stream().map(k -> new Option(k.getId(), k.getName())).toList();
        models = lookup.models("", address.filter().kindId(), Integer.MAX_VALUE).stream().map(m -> new Option(m.getId(), m.getTitle())).toList();
        sources = lookup.fundingSources().stream().map(s -> new Option(s.getId(), s.getName())).toList();
        Long school = address.filter().schoolId() == null ? Callers.current().onlySchool() : address.filter().schoolId();
        if (school != null) {
            DeviceLookup.SchoolPlan plan = lookup.plan(school);
            rooms = plan.rooms().stream().map(r -> new Option(r.getId(), r.getTitle())).toList();
            people = plan.people().stream().map(p -> new Option(p.getId(), p.getName())).toList();
        }
        rows = new DeviceRows(address);
        hidden = hiddenColumns(faces);
    }

    private static Set<String> hiddenColumns(FacesContext faces) {
        Object cookie = faces.getExternalContext().getRequestCookieMap().get(COLUMNS_COOKIE);
        String names = cookie instanceof jakarta.servlet.http.Cookie c ? c.getValue() : RARELY_USED;
        Set<String> known = new TreeSet<>(COLUMNS);
        known.retainAll(Arrays.asList(names.split("\\.")));
        return known;
    }

    public DeviceRows getRows() {
        return rows;
    }

    public DeviceFilter getFilter() {
        return address.filter();
    }

    public int getFirst() {
        return address.first();
    }

    public int getSize() {
        return address.size();
    }

    /** How the table is sorted when the page opens. */
    public SortMeta getSorted() {
        return SortMeta.builder().field(DeviceRows.field(address.sort())).order(address.descending() ? SortOrder.DESCENDING : SortOrder.ASCENDING).build();
    }

    /** «1 234 устройства» or «более 10 000 устройств». */
    public String getCountText() {
        int count = rows.counted();
        boolean more = count > DeviceLookup.COUNT_LIMIT;
        return Texts.of(FacesContext.getCurrentInstance().getViewRoot().getLocale(), more ? "device.list.countMore" : "device.list.count", more ? DeviceLookup.COUNT_LIMIT : count);
    }

    public int getCount() {
        return rows.counted();
    }

    /** Whether one act may work on all of the filter. */
    public boolean isAllAllowed() {
        return rows.counted() <= DeviceLookup.COUNT_LIMIT;
    }

    public List<Chip> getChips() {
        return chips.of(address, schools, kinds, sources);
    }

    /** For addresses that take the filter along; begins with {@code &} unless empty. */
    public String getAndFilter() {
        String query = address.filterQuery();
        return query.isEmpty() ? "" : "&" + query;
    }

    public String getLabelsQuery() {
        String query = address.filterQuery();
        return query.isEmpty() ? "all=true" : query;
    }

    /** How many conditions beside the words narrow the list. */
    public int getNarrowing() {
        return getChips().size() - (address.filter().text() == null ? 0 : 1);
    }

    public boolean isNarrowed() {
        return !address.filter().isAll();
    }

    /** Whether one of the rarer filters is on: then they are shown. */
    public boolean isMoreNarrowed() {
        DeviceFilter f = address.filter();
        return f.roomId() != null || f.personId() != null || f.modelId() != null || f.fundingSourceId() != null || f.warrantyWithinDays() != null
            || f.noRoom() != null || f.noNumber() != null;
    }

    public List<Integer> getWarrantyDays() {
        return List.of(30, 90, 365);
    }

    /** The one school of the list: its name on every row says nothing. */
    public boolean isOneSchool() {
        return Callers.current().onlySchool() != null;
    }

    public List<String> getColumns() {
        List<String> columns = new ArrayList<>(COLUMNS);
        if (isOneSchool()) {
            columns.remove("school");
        }
        return columns;
    }

    public boolean hides(String column) {
        return hidden.contains(column);
    }

    /** Classes of the table's frame, one for each hidden column. */
    public String getHiddenClasses() {
        return String.join(" ", hidden.stream().map(c -> "without-" + c).toList());
    }

    public DeviceStatus[] getStatuses() {
        return DeviceStatus.values();
    }

    public List<Option> getSchools() {
        return schools;
    }

    public List<Option> getKinds() {
        return kinds;
    }

    public List<Option> getModels() {
        return models;
    }

    public List<Option> getSources() {
        return sources;
    }

    public List<Option> getRooms() {
        return rooms;
    }

    public List<Option> getPeople() {
        return people;
    }
}
