package kabinet.delivery.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.LookAlikes;
import kabinet.device.control.Devices;
import kabinet.device.control.Directories;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.DeviceRow;
import kabinet.device.entity.DeviceSort;
import kabinet.device.entity.FundingSource;
import kabinet.device.entity.Okof;
import kabinet.organisation.control.People;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.PersonFilter;
import kabinet.organisation.entity.PersonRow;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.procurement.control.Contracts;
import kabinet.procurement.control.Suppliers;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.ContractFilter;
import kabinet.procurement.entity.ContractLine;
import kabinet.procurement.entity.ContractRow;
import kabinet.procurement.entity.Supplier;

/** What the forms of deliveries offer to choose from, and the devices that came by a delivery. */
@Boundary
public class DeliveryLookup {

    /** Suggestions under a field. */
    public static final int SUGGESTIONS = 20;
    /** People offered as members of a commission: the staff of a large school. */
    private static final int PEOPLE = 300;

    @Inject
    Directories directories;
    @Inject
    Devices devices;
    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    People people;
    @Inject
    Contracts contracts;
    @Inject
    Suppliers suppliers;

    @RolesAllowed(Right.READ)
    public List<School> schools() {
        return schools.all();
    }

    /** The education authority, who may buy for its schools. */
    @RolesAllowed(Right.READ)
    public District district() {
        return schools.district();
    }

    /** Rooms in use of a school, building by building. */
    @RolesAllowed(Right.RECEIVE)
    public List<Room> rooms(Long schoolId) {
        return rooms.of(schoolId).stream().filter(Room::isActive).toList();
    }

    /** Who may sit in a commission. @param schoolId null for all schools in scope */
    @RolesAllowed(Right.RECEIVE)
    public List<PersonRow> people(Long schoolId) {
        return people.page(new PersonFilter(null, schoolId, true), 0, PEOPLE);
    }

    /** Models still offered, each of whose words the text begins. */
    @RolesAllowed(Right.RECEIVE)
    public List<DeviceModel> models(String text) {
        List<String> words = Arrays.stream(LookAlikes.fold(text).split(" ")).filter(w -> !w.isEmpty()).toList();
        return directories.models().stream().filter(DeviceModel::isActive).filter(m -> words.stream().allMatch(m.searchText()::contains)).limit(SUGGESTIONS).toList();
    }

    @RolesAllowed(Right.RECEIVE)
    public Optional<DeviceModel> model(Long id) {
        return directories.model(id);
    }

    @RolesAllowed(Right.RECEIVE)
    public List<AccountCode> accounts() {
        return directories.accounts().stream().filter(AccountCode::isActive).toList();
    }

    @RolesAllowed(Right.RECEIVE)
    public List<Okof> okofs() {
        return directories.okofs().stream().filter(Okof::isActive).toList();
    }

    @RolesAllowed(Right.RECEIVE)
    public List<FundingSource> fundingSources() {
        return directories.fundingSources().stream().filter(FundingSource::isActive).toList();
    }

    /** Contracts that the text finds, the newest first. */
    @RolesAllowed(Right.READ)
    public List<ContractRow> contracts(String text) {
        return contracts.page(new ContractFilter(text, null, null, null, null, null), 0, SUGGESTIONS);
    }

    @RolesAllowed(Right.READ)
    public Optional<Contract> contract(Long id) {
        return contracts.find(id);
    }

    /** Lines of a contract in the order of its numbers. @param text the number of a line or a part of its name; null for all */
    @RolesAllowed(Right.READ)
    public List<ContractLine> contractLines(Long contractId, String text) {
        String sought = LookAlikes.fold(text == null ? "" : text);
        return contracts.linesOf(List.of(contractId)).stream()
            .filter(l -> LookAlikes.fold(l.getName()).contains(sought) || String.valueOf(l.getNumber()).equals(sought)).limit(SUGGESTIONS).toList();
    }

    @RolesAllowed(Right.READ)
    public Optional<ContractLine> contractLine(Long id) {
        return contracts.findLine(id);
    }

    /** Suppliers of an ИНН: a firm and its branches. */
    @RolesAllowed(Right.READ)
    public List<Supplier> suppliers(String inn) {
        return suppliers.beginning(inn, SUGGESTIONS).stream().filter(s -> s.getInn().equals(inn)).toList();
    }

    /** Devices of a delivery that are on the books, by number. @param text narrows as the search of devices does; null for all */
    @RolesAllowed(Right.READ)
    public List<DeviceRow> devices(Long noteId, String text, int limit) {
        DeviceFilter filter = new DeviceFilter(text, null, null, null, null, null, null, null, noteId, null, null, null);
        return devices.page(filter, DeviceSort.INVENTORY_NUMBER, true, 0, limit).stream().filter(d -> !d.status().isGone()).toList();
    }

    /** How many devices came by a delivery; {@link Devices#COUNT_LIMIT} + 1 stands for "more than". */
    @RolesAllowed(Right.READ)
    public int deviceCount(Long noteId) {
        return devices.count(DeviceFilter.ofDelivery(noteId));
    }
}
