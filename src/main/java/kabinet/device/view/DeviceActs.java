package kabinet.device.view;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.base.view.Notices;
import kabinet.device.boundary.DeviceCards;
import kabinet.device.boundary.DeviceMove;
import kabinet.device.boundary.DeviceRegister;
import kabinet.device.boundary.DeviceStatusChange;
import kabinet.device.boundary.FaultReporting;
import kabinet.device.boundary.WriteOff;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceStatus;
import kabinet.device.entity.FaultReport;
import kabinet.device.entity.MoveOrder;
import kabinet.device.entity.Transfer;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;

/**
 * What the card's dialogs do with its device. Every act ends on the card as it is afterwards. The acts ask for no version of the
 * card: each says where the device goes or what becomes of it, not how it differs from what was seen, is checked against the
 * device as it is by then (a state against its legal steps, a number and a request against the present ones), and its paper
 * and its history tell what was really there before. Two at once are told apart by the device's own version below.
 */
@Named
@ViewScoped
public class DeviceActs implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DeviceShowPage page;
    @Inject
    DeviceCards cards;
    @Inject
    DeviceMove moves;
    @Inject
    DeviceStatusChange statuses;
    @Inject
    DeviceRegister register;
    @Inject
    FaultReporting faults;
    @Inject
    WriteOff writeOff;

    private Long room;
    private Long person;
    private LocalDate date = LocalDate.now();
    private String reason;
    private DeviceStatus status;
    private String note;
    private String fault;
    private Long faultId;
    private int faultVersion;
    private String repair;
    private String number;
    private String writeOffReason;

    public String move() {
        Transfer transfer = moves.move(new MoveOrder(List.of(page.getId()), room, person, reason, date));
        return done("device.show.moved", String.valueOf(transfer.getNumber()));
    }

    public String changeStatus() {
        statuses.change(List.of(page.getId()), status, note);
        return done("device.show.statusChanged");
    }

    public String reportFault() {
        faults.report(page.getId(), fault);
        return done("device.show.faultReported");
    }

    /** Opens the dialog of a report. */
    public void choose(FaultReport report) {
        faultId = report.getId();
        faultVersion = report.getVersion();
        repair = null;
    }

    public String resolveFault() {
        faults.resolve(faultId, faultVersion, repair);
        return done("device.show.faultResolved");
    }

    public String giveNumber() {
        Device numbered = register.number(page.getId(), number);
        return done("device.show.numbered", numbered.getInventoryNumber());
    }

    public String requestWriteOff() {
        return done("device.show.writeOffRequested", String.valueOf(writeOff.request(List.of(page.getId()), date, writeOffReason).getNumber()));
    }

    private String done(String key, Object... args) {
        Notices.done(key, args);
        return "/device/show?faces-redirect=true&tag=" + page.getTag();
    }

    /** The rooms of the device's school, building by building. */
    public List<SelectItem> getRooms() {
        Map<String, List<SelectItem>> byBuilding = new LinkedHashMap<>();
        for (Room r : cards.rooms(page.getDevice().schoolId())) {
            byBuilding.computeIfAbsent(r.getBuilding().getName(), b -> new ArrayList<>()).add(new SelectItem(r.getId(), r.getTitle()));
        }
        if (byBuilding.size() == 1) {
            return byBuilding.values().iterator().next();
        }
        List<SelectItem> groups = new ArrayList<>();
        byBuilding.forEach((building, items) -> groups.add(new SelectItemGroup(building, null, false, items.toArray(SelectItem[]::new))));
        return groups;
    }

    public List<Person> getPeople() {
        return cards.people(page.getDevice().schoolId());
    }

    /** The states that the device may come into by a plain choice. */
    public List<DeviceStatus> getStatuses() {
        return page.getDevice().getStatus().next().stream().filter(DeviceStatus::isByHand).toList();
    }

    public Long getRoom() {
        return room;
    }

    public void setRoom(Long room) {
        this.room = room;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public DeviceStatus getStatus() {
        return status;
    }

    public void setStatus(DeviceStatus status) {
        this.status = status;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getFault() {
        return fault;
    }

    public void setFault(String fault) {
        this.fault = fault;
    }

    public String getRepair() {
        return repair;
    }

    public void setRepair(String repair) {
        this.repair = repair;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getWriteOffReason() {
        return writeOffReason;
    }

    public void setWriteOffReason(String writeOffReason) {
        this.writeOffReason = writeOffReason;
    }
}
