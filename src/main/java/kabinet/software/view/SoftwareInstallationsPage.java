package kabinet.software.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kabinet.access.entity.Callers;
import kabinet.base.Counted;
import kabinet.base.NotFoundException;
import kabinet.base.Texts;
import kabinet.base.view.LazyRows;
import kabinet.base.view.Notices;
import kabinet.software.boundary.InstallationRegister;
import kabinet.software.boundary.SoftwareRegister;
import kabinet.software.entity.InstallationFilter;
import kabinet.software.entity.InstallationRow;
import kabinet.software.entity.InstallationSource;
import kabinet.software.entity.SoftwareCategory;

/** {@code /software/installations}: what is installed where? The filter stands in the address. */
@Named
@ViewScoped
public class SoftwareInstallationsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    InstallationRegister register;
    @Inject
    SoftwareRegister catalogue;

    private Long school;
    private Long room;
    private Long device;
    private Long software;
    private SoftwareCategory category;
    private InstallationSource source;
    private boolean removed;
    private Counted count;
    private String softwareTitle;
    private String deviceTag;

    private transient LazyRows<InstallationRow> rows;
    private transient List<Choice> schools;
    private transient List<Choice> rooms;

    public void open() {
        count = Counted.of(register.count(filter()));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> register.page(filter(), first, size));
        softwareTitle = software == null ? null : catalogue.find(software).getTitle();
        deviceTag = device == null ? null : register.device(device).getTag();
    }

    public InstallationFilter filter() {
        return new InstallationFilter(school, room, device, software, category, source, !removed);
    }

    public String remove(InstallationRow row) {
        register.remove(row.id(), null);
        Notices.done("software.installations.removed", row.title(), row.tag());
        return "/software/installations?faces-redirect=true" + getAndQuery();
    }

    /** The filter as part of an address; begins with {@code &} unless empty. */
    public String getAndQuery() {
        return parameters().isEmpty() ? "" : "&" + Chip.query(parameters(), null);
    }

    public List<Chip> getChips() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return Chip.of(parameters(), name -> switch (name) {
            case "school" -> label(getSchools(), school);
            case "room" -> Texts.of(locale, "software.installations.ofRoom", label(getRooms(), room));
            case "device" -> Texts.of(locale, "software.installations.ofDevice", deviceTag);
            case "software" -> softwareTitle;
            case "category" -> Texts.of(locale, "software.category." + category);
            case "source" -> Texts.of(locale, "software.installationSource." + source);
            default -> Texts.of(locale, "software.installations.onlyRemoved");
        });
    }

    private static String label(List<Choice> choices, Long id) {
        return choices.stream().filter(c -> c.id().equals(id)).map(Choice::label).findFirst().orElseThrow(NotFoundException::new);
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        Chip.put(parameters, "school", school);
        Chip.put(parameters, "room", room);
        Chip.put(parameters, "device", device);
        Chip.put(parameters, "software", software);
        Chip.put(parameters, "category", category);
        Chip.put(parameters, "source", source);
        Chip.put(parameters, "removed", removed ? "true" : null);
        return parameters;
    }

    public int getNarrowing() {
        return parameters().size();
    }

    public boolean isNarrowed() {
        return !parameters().isEmpty();
    }

    public boolean isOneSchool() {
        return Callers.current().onlySchool() != null;
    }

    public List<Choice> getSchools() {
        if (schools == null) {
            schools = register.schools().stream().map(s -> new Choice(s.getId(), s.getShortName())).toList();
        }
        return schools;
    }

    /** Those of the chosen school, or of the only one. */
    public List<Choice> getRooms() {
        if (rooms == null) {
            Long of = school == null ? Callers.current().onlySchool() : school;
            rooms = of == null ? List.of() : register.rooms(of).stream().map(r -> new Choice(r.getId(), r.getTitle())).toList();
        }
        return rooms;
    }

    public SoftwareCategory[] getCategories() {
        return SoftwareCategory.values();
    }

    public InstallationSource[] getSources() {
        return InstallationSource.values();
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<InstallationRow> getRows() {
        return rows;
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

    public Long getDevice() {
        return device;
    }

    public void setDevice(Long device) {
        this.device = device;
    }

    public Long getSoftware() {
        return software;
    }

    public void setSoftware(Long software) {
        this.software = software;
    }

    public SoftwareCategory getCategory() {
        return category;
    }

    public void setCategory(SoftwareCategory category) {
        this.category = category;
    }

    public InstallationSource getSource() {
        return source;
    }

    public void setSource(InstallationSource source) {
        this.source = source;
    }

    public boolean isRemoved() {
        return removed;
    }

    public void setRemoved(boolean removed) {
        this.removed = removed;
    }
}
