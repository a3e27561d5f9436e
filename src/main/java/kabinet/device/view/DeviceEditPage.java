package kabinet.device.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.entity.Callers;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.Right;
import kabinet.base.Texts;
import kabinet.device.boundary.DeviceLookup;
import kabinet.device.boundary.DeviceRegister;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceStatus;
import kabinet.device.entity.NewDevice;
import kabinet.device.entity.Numbering;
import kabinet.organisation.entity.InventoryNumberTemplate;
import kabinet.organisation.entity.School;

/**
 * {@code /device/edit}: without a {@code tag} a new device is registered, with one its card is corrected. A new one may come
 * with {@code claim} (a scanned, unclaimed tag), {@code school}, {@code room}, {@code serial}, {@code partOf} (the head's tag) or {@code then} (a page of ours that waits for it, which gets its tag).
 */
@Named
@ViewScoped
public class DeviceEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How a new device comes by its number. */
    public enum NumberChoice { NEXT, LEGACY, NONE }

    /** Pages of ours with at least one parameter; no other address, so that nobody is led away. */
    private static final Pattern OURS = Pattern.compile("/[a-z]+/[a-z]+\\?[a-z]+=\\w+(&[a-z]+=\\w+)*");

    @Inject
    DeviceRegister register;
    @Inject
    DeviceLookup lookup;

    private String tag;
    private Long id;
    private int version;
    private String heading;

    private String claim;
    private String then;
    private Option school;
    private Option room;
    private Option person;
    private Long headId;
    private String headTitle;
    private DeviceStatus status = DeviceStatus.IN_USE;
    private NumberChoice numberChoice = NumberChoice.NEXT;
    private String legacyNumber;
    private final DeviceForm form = new DeviceForm();

    private List<Option> schools;
    /** Schools whose next number cannot be made without an account. */
    private Set<Long> numberingByAccount = Set.of();
    private List<Option> sources;
    private List<Option> accounts;
    private List<Option> okofs;

    public void open() {
        sources = lookup.fundingSources().stream().filter(s -> s.isActive()).map(s -> new Option(s.getId(), s.getName())).toList();
        accounts = lookup.accounts().stream().filter(a -> a.isActive()).map(a -> new Option(a.getId(), a.getTitle())).toList();
        okofs = lookup.okofs().stream().filter(o -> o.isActive()).map(o -> new Option(o.getId(), o.getTitle())).toList();
        if (isNew()) {
            begin();
        } else {
            demand(Right.EDIT_REGISTRY);
            Device device = register.card(tag);
            id = device.getId();
            version = device.getVersion();
            heading = device.getTitle();
            school = new Option(device.getSchool().getId(), device.getSchool().getShortName());
            form.show(device);
            form.setFields(lookup.fieldsOf(form.getModel().id()));
        }
    }

    private void begin() {
        demand(Right.EDIT_REGISTRY, Right.RECEIVE);
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        List<School> active = lookup.schools().stream().filter(School::isActive).toList();
        schools = active.stream().map(s -> new Option(s.getId(), s.getShortName())).toList();
        numberingByAccount = active.stream().filter(s -> InventoryNumberTemplate.needsAccount(s.getInventoryNumberTemplate())).map(School::getId).collect(Collectors.toSet());
        claim = parameters.get("claim");
        then = parameters.get("then") != null && OURS.matcher(parameters.get("then")).matches() ? parameters.get("then") + "&tag=" : null;
        form.setSerial(parameters.get("serial"));
        Long wanted = Callers.current().onlySchool() != null ? Callers.current().onlySchool() : number(parameters.get("school"));
        if (number(parameters.get("room")) != null) {
            var place = lookup.room(number(parameters.get("room")));
            room = place.map(r -> new Option(r.getId(), r.getTitle())).orElse(null);
            wanted = place.map(r -> r.getSchool().getId()).orElse(wanted);
        }
        if (parameters.get("partOf") != null) {
            Device head = register.card(parameters.get("partOf"));
            headId = head.getId();
            headTitle = head.getTitle();
            numberChoice = NumberChoice.NONE;
            wanted = head.getSchool().getId();
            room = head.getRoom() == null ? null : new Option(head.getRoom().getId(), head.getRoom().getTitle());
            person = head.getResponsible() == null ? null : new Option(head.getResponsible().getId(), head.getResponsible().getName());
        }
        Long schoolId = wanted;
        school = schools.stream().filter(s -> s.id().equals(schoolId)).findFirst().orElse(schools.size() == 1 ? schools.get(0) : null);
    }

    private static void demand(String... rights) {
        if (Stream.of(rights).noneMatch(Callers.current()::may)) {
            throw new ForbiddenException();
        }
    }

    private static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** The chosen model decides which fields the form has. */
    public void modelChosen() {
        form.setFields(form.getModel() == null ? List.of() : lookup.fieldsOf(form.getModel().id()));
    }

    /** Rooms and people are of one school. */
    public void schoolChosen() {
        room = null;
        person = null;
    }

    public void save() throws IOException {
        Device saved = isNew() ? register.register(order()) : register.edit(id, version, form.edit());
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        var locale = faces.getViewRoot().getLocale();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Texts.of(locale, isNew() ? "device.edit.registered" : "device.edit.saved", saved.getTag()), null));
        List<Device> twins = register.twins(saved.getSerialNumber(), saved.getId());
        if (!twins.isEmpty()) {
            String tags = twins.stream().map(Device::getTag).collect(Collectors.joining(", "));
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, Texts.of(locale, "device.edit.twins", tags), null));
        }
        external.getFlash().setKeepMessages(true);
        external.redirect(external.getRequestContextPath() + (then == null ? "/device/show?tag=" : then) + saved.getTag());
        faces.responseComplete();
    }

    private NewDevice order() {
        Numbering numbering = switch (numberChoice) {
            case NEXT -> Numbering.NEXT;
            case LEGACY -> Numbering.legacy(legacyNumber);
            case NONE -> Numbering.NONE;
        };
        return new NewDevice(Option.id(school), claim, headId == null ? numbering : Numbering.NONE, Option.id(room), Option.id(person), status, headId, form.edit());
    }

    public List<Option> models(String typed) {
        return lookup.models(typed, null, DeviceLookup.SUGGESTIONS).stream().map(Choices::model).toList();
    }

    public List<Option> rooms(String typed) {
        return school == null ? List.of() : Choices.rooms(lookup.rooms(typed, school.id()), false);
    }

    public List<Option> people(String typed) {
        return school == null ? List.of() : Choices.people(lookup.people(typed, school.id()), false);
    }

    /** A warning beside the field as soon as the number is typed; null if no other device bears it. */
    public String getTwinTags() {
        List<Device> twins = register.twins(form.getSerial(), id);
        return twins.isEmpty() ? null : twins.stream().map(Device::getTag).collect(Collectors.joining(", "));
    }

    public List<DeviceStatus> getStatuses() {
        return Stream.of(DeviceStatus.values()).filter(DeviceStatus::isByHand).toList();
    }

    public NumberChoice[] getNumberChoices() {
        return NumberChoice.values();
    }

    public boolean isNew() {
        return tag == null || tag.isBlank();
    }

    public boolean isPart() {
        return headId != null;
    }

    /** Whether the number that is wanted has the account in it. */
    public boolean isAccountNeeded() {
        return isNew() && !isPart() && numberChoice == NumberChoice.NEXT && school != null && numberingByAccount.contains(school.id());
    }

    public boolean isSchoolFixed() {
        return headId != null || schools.size() == 1;
    }

    /** For addresses that add a room or a person to the chosen school; empty while none is chosen. */
    public String getAtSchool() {
        return school == null ? "" : "?school=" + school.id();
    }

    public LocalDate getToday() {
        return LocalDate.now();
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }

    public String getHeading() {
        return heading;
    }

    public String getHeadTitle() {
        return headTitle;
    }

    public String getClaim() {
        return claim;
    }

    public void setClaim(String claim) {
        this.claim = claim;
    }

    public Option getSchool() {
        return school;
    }

    public void setSchool(Option school) {
        this.school = school;
    }

    public Option getRoom() {
        return room;
    }

    public void setRoom(Option room) {
        this.room = room;
    }

    public Option getPerson() {
        return person;
    }

    public void setPerson(Option person) {
        this.person = person;
    }

    public DeviceStatus getStatus() {
        return status;
    }

    public void setStatus(DeviceStatus status) {
        this.status = status;
    }

    public NumberChoice getNumberChoice() {
        return numberChoice;
    }

    public void setNumberChoice(NumberChoice numberChoice) {
        this.numberChoice = numberChoice;
    }

    public String getLegacyNumber() {
        return legacyNumber;
    }

    public void setLegacyNumber(String legacyNumber) {
        this.legacyNumber = legacyNumber;
    }

    public DeviceForm getForm() {
        return form;
    }

    public List<Option> getSchools() {
        return schools;
    }

    public List<Option> getSources() {
        return sources;
    }

    public List<Option> getAccounts() {
        return accounts;
    }

    public List<Option> getOkofs() {
        return okofs;
    }
}
