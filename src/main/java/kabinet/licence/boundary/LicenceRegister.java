package kabinet.licence.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.Money;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DeliveryState;
import kabinet.delivery.entity.LineKind;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.Device;
import kabinet.file.control.Files;
import kabinet.file.entity.CheckedFile;
import kabinet.file.entity.FileType;
import kabinet.history.control.Revisions;
import kabinet.licence.control.Covers;
import kabinet.licence.control.Licences;
import kabinet.licence.control.SeatKeys;
import kabinet.licence.entity.Grant;
import kabinet.licence.entity.GrantBasis;
import kabinet.licence.entity.GrantEdit;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceAllocation;
import kabinet.licence.entity.LicenceEdit;
import kabinet.licence.entity.LicenceFilter;
import kabinet.licence.entity.LicenceGrant;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.LicenceRow;
import kabinet.licence.entity.LicenceSeat;
import kabinet.licence.entity.Scope;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;
import kabinet.software.entity.Software;

/** What is owned: licences, the purchases that make them up, the devices and keys of their seats, and the pool's shares for schools. */
@Boundary
public class LicenceRegister {

    /** What may be attached as the paper of a grant. */
    public static final Set<FileType> ACCEPTED = EnumSet.of(FileType.PDF, FileType.JPEG, FileType.PNG);
    /** Most seats that one act adds. */
    public static final int MOST_SEATS = 500;

    private static final LocalDate EVER = LocalDate.of(1990, 1, 1);

    @Inject
    Licences licences;
    @Inject
    Covers covers;
    @Inject
    SeatKeys keys;
    @Inject
    Schools schools;
    @Inject
    Files files;
    @Inject
    Revisions revisions;

    /** A page of a list, by the names of programs. */
    @RolesAllowed(Right.READ)
    public List<LicenceRow> page(LicenceFilter filter, int first, int size) {
        return licences.page(filter, day(filter), first, size);
    }

    @RolesAllowed(Right.READ)
    public int count(LicenceFilter filter) {
        return licences.count(filter);
    }

    /** The licences of the filter after the one with the id, in the order of ids: a page for programs. */
    @RolesAllowed(Right.READ)
    public List<LicenceRow> after(LicenceFilter filter, long id, int limit) {
        return licences.after(filter, day(filter), id, limit);
    }

    private static LocalDate day(LicenceFilter filter) {
        return filter.day() == null ? LocalDate.now() : filter.day();
    }

    /** With its product, school and account. */
    @RolesAllowed(Right.READ)
    public Licence show(Long id) {
        return find(id);
    }

    @RolesAllowed(Right.READ)
    public List<LicenceGrant> grants(Long id) {
        return licences.grants(find(id).getId());
    }

    /** A page of its seats within the caller's schools; never with a key. */
    @RolesAllowed(Right.READ)
    public List<LicenceSeat> seats(Long id, int first, int size) {
        return licences.seats(find(id).getId(), first, size);
    }

    /** Its seats after the one with the id: a page for programs. */
    @RolesAllowed(Right.READ)
    public List<LicenceSeat> seatsAfter(Long id, long after, int limit) {
        return licences.seatsAfter(find(id).getId(), after, limit);
    }

    @RolesAllowed(Right.READ)
    public long countSeats(Long id) {
        return licences.countSeats(find(id).getId(), false);
    }

    /** The shares of the caller's schools. */
    @RolesAllowed(Right.READ)
    public List<LicenceAllocation> allocations(Long id) {
        return licences.allocations(find(id).getId());
    }

    /** How a licence is used today. @param owned null where it is not counted */
    public record Use(Long owned, long used) {
    }

    /** Of the caller's schools; of the pool's licence the whole for those who see the district. */
    @RolesAllowed(Right.READ)
    public Use use(Long id) {
        Licence licence = find(id);
        LocalDate today = LocalDate.now();
        Scope scope = Scope.of(licence.schoolId(), today);
        long used = covers.used(scope).getOrDefault(id, 0L);
        boolean wholePool = licence.isPool() && Callers.current().wholeDistrict() && licence.getKind().isAllocable();
        Map<Long, Long> owned = covers.owned(scope);
        return new Use(!licence.getKind().isCounted() ? null : wholePool ? Long.valueOf(licences.granted(id, today)) : owned.getOrDefault(id, 0L), used);
    }

    /** Programs that may be licensed. */
    @RolesAllowed(Right.READ)
    public List<Software> software() {
        return licences.offered();
    }

    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public List<AccountCode> accounts() {
        return licences.accounts();
    }

    /** The licence for a form that changes it. @throws ForeignSchoolException if the caller may only read it, as schools do the pool's */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public Licence open(Long id) {
        return own(id);
    }

    /**
     * What a line of rights says of the licence that comes by it.
     *
     * @param licenceId one that was made of it already; null for none
     * @param title name as the document has it
     * @param schoolId null for the district's pool
     */
    public record Offered(Long lineId, Long licenceId, String title, Long schoolId, Integer quantity, BigDecimal cost, GrantBasis basis, String documentNumber, LocalDate documentDate, Long contractId) {
    }

    /** @throws BusinessException if the line is not of rights, or its note is not accepted yet */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public Offered ofDeliveryLine(Long lineId) {
        DeliveryLine line = rightsLine(lineId);
        DeliveryNote note = line.getNote();
        boolean whole = line.getQuantity().stripTrailingZeros().scale() <= 0 && line.getQuantity().signum() > 0 && line.getQuantity().intValue() <= Grant.MOST;
        return new Offered(lineId, licences.ofDeliveryLine(lineId).map(Licence::getId).orElse(null), line.getName(), note.schoolId(), whole ? line.getQuantity().intValue() : null,
            line.cost() == null ? null : line.cost().setScale(Money.SCALE, RoundingMode.HALF_UP), GrantBasis.UPD, note.getNumber(), note.getDate(), note.getContract() == null ? null : note.getContract().getId());
    }

    private DeliveryLine rightsLine(Long lineId) {
        DeliveryLine line = licences.deliveryLine(lineId).orElseThrow(NotFoundException::new);
        if (line.getKind() != LineKind.RIGHTS) {
            throw new BusinessException("licence.fault.grant.notRights");
        }
        if (line.getNote().getState() != DeliveryState.ACCEPTED && line.getNote().getState() != DeliveryState.SET_UP) {
            throw new BusinessException("licence.fault.grant.notAccepted", line.getNote().getNumber());
        }
        return line;
    }

    /** Enters a licence; what it amounts to is said by {@link #addGrant}. */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public Licence create(LicenceEdit edit) {
        return create(edit, null);
    }

    /** Enters a licence with its first grant. @param first null for none yet */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public Licence create(LicenceEdit edit, GrantEdit first) {
        if (!Callers.current().sees(edit.schoolId())) {
            throw edit.schoolId() == null ? new ForeignSchoolException() : new NotFoundException();
        }
        School school = edit.schoolId() == null ? null : schools.find(edit.schoolId()).orElseThrow(NotFoundException::new);
        Licence licence = new Licence(school, software(edit.softwareId()), kind(edit));
        fill(licence, edit);
        licences.add(licence);
        if (first != null) {
            grant(licence, first);
        }
        revisions.describe("licence.act.create", licence.getTitle());
        licences.write();
        return licence;
    }

    /** @param version the version the caller saw; null if it does not matter */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public Licence change(Long id, Integer version, LicenceEdit edit) {
        Licence licence = own(id, version);
        licence.reword(software(edit.softwareId()), kind(edit), licences.isUsed(id));
        fill(licence, edit);
        revisions.describe("licence.act.change", licence.getTitle());
        licences.write();
        return licence;
    }

    private void fill(Licence licence, LicenceEdit edit) {
        licence.setNumber(within(edit.number(), Licence.NUMBER_LENGTH, "licence.fault.number.long"));
        licence.setNotes(within(edit.notes(), Licence.NOTES_LENGTH, "licence.fault.notes.long"));
        licence.setAccount(edit.accountId() == null ? null : licences.account(edit.accountId()).orElseThrow(NotFoundException::new));
    }

    private static String within(String text, int length, String key) {
        if (text != null && text.length() > length) {
            throw new BusinessException(key, length);
        }
        return text;
    }

    private Software software(Long id) {
        if (id == null) {
            throw new BusinessException("licence.fault.software.missing");
        }
        return licences.software(id).orElseThrow(NotFoundException::new);
    }

    private static LicenceKind kind(LicenceEdit edit) {
        if (edit.kind() == null) {
            throw new BusinessException("licence.fault.kind.missing");
        }
        return edit.kind();
    }

    /** Takes away what was entered by mistake. @throws BusinessException while it has grants, seats or shares: those go first, one by one */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public void remove(Long id, Integer version) {
        Licence licence = own(id, version);
        if (licences.isUsed(id)) {
            throw new BusinessException("licence.fault.remove.used");
        }
        revisions.describe("licence.act.remove", licence.getTitle());
        licences.remove(licence);
        licences.write();
    }

    /** Adds a purchase or transfer of rights to a licence. */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public LicenceGrant addGrant(Long id, GrantEdit edit) {
        Licence licence = locked(id);
        LicenceGrant grant = grant(licence, edit);
        revisions.describe("licence.act.grant", licence.getTitle());
        licences.write();
        return grant;
    }

    private LicenceGrant grant(Licence licence, GrantEdit edit) {
        LicenceGrant grant = new LicenceGrant(licence, edit.grant());
        grant.boughtBy(edit.contractId() == null ? null : licences.contract(edit.contractId()).orElseThrow(NotFoundException::new));
        if (edit.deliveryLineId() != null) {
            DeliveryLine line = rightsLine(edit.deliveryLineId());
            if (line.getNote().schoolId() != null && !line.getNote().schoolId().equals(licence.schoolId())) {
                throw new BusinessException("licence.fault.grant.lineOfOther");
            }
            grant.cameBy(line, grant.getContract() == null ? line.getNote().getContract() : grant.getContract());
        }
        licences.add(grant);
        return grant;
    }

    /** @throws BusinessException if seats or shares would then be more than it grants */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public LicenceGrant changeGrant(Long id, Long grantId, Integer version, GrantEdit edit) {
        Licence licence = locked(id);
        LicenceGrant grant = grantOf(licence, grantId);
        if (version != null && version != grant.getVersion()) {
            throw new StaleException();
        }
        grant.reword(edit.grant());
        grant.boughtBy(edit.contractId() == null ? null : licences.contract(edit.contractId()).orElseThrow(NotFoundException::new));
        revisions.describe("licence.act.grantChange", licence.getTitle());
        licences.write();
        requireEnough(licence);
        return grant;
    }

    /** Takes a grant away that was entered by mistake. @throws BusinessException if seats or shares would then be more than it grants */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public void removeGrant(Long id, Long grantId) {
        Licence licence = locked(id);
        revisions.describe("licence.act.grantRemove", licence.getTitle());
        licences.remove(grantOf(licence, grantId));
        licences.write();
        requireEnough(licence);
    }

    private LicenceGrant grantOf(Licence licence, Long grantId) {
        return licences.findGrant(grantId).filter(g -> g.getLicence().equals(licence)).orElseThrow(NotFoundException::new);
    }

    /** Reads and checks a grant's paper, outside any transaction: a sender who never ends must not keep a connection to the database. */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public CheckedFile take(String name, InputStream content) {
        return files.check(name, content, ACCEPTED);
    }

    /** Keeps the paper that proves a grant. @throws BusinessException for the pool's: a file belongs to a school */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public LicenceGrant attach(Long id, Long grantId, CheckedFile paper) {
        Licence licence = locked(id);
        if (licence.isPool()) {
            throw new BusinessException("licence.fault.file.pool");
        }
        LicenceGrant grant = grantOf(licence, grantId);
        grant.attach(files.store(licence.schoolId(), paper));
        revisions.describe("licence.act.file", paper.name());
        licences.write();
        return grant;
    }

    /**
     * Adds a seat: for a device, for a key, or for both.
     *
     * @param deviceId null for a key that is common to all or not given out yet
     * @param key null for none
     * @throws BusinessException if it is bound to devices and has no more rights, the device is gone, or there are no keys to encrypt with
     */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public LicenceSeat addSeat(Long id, Long deviceId, String note, String key) {
        Licence licence = locked(id);
        LicenceSeat seat = seat(licence, deviceId == null ? null : device(deviceId), note);
        if (key != null && !key.isBlank()) {
            keys.keep(seat, key);
        }
        revisions.describe("licence.act.seat", licence.getTitle());
        licences.write();
        requireEnough(licence);
        return seat;
    }

    /** Gives seats to many devices at once; one that has a seat already is passed over. @return seats made */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public int addSeats(Long id, List<Long> deviceIds) {
        if (deviceIds.size() > MOST_SEATS) {
            throw new BusinessException("licence.fault.seat.tooMany", MOST_SEATS);
        }
        Licence licence = locked(id);
        Set<Long> seated = new LinkedHashSet<>(licences.seatedDevices(id));
        List<LicenceSeat> made = new ArrayList<>();
        for (Long deviceId : new LinkedHashSet<>(deviceIds)) {
            if (seated.add(deviceId)) {
                made.add(seat(licence, device(deviceId), null));
            }
        }
        if (!made.isEmpty()) {
            revisions.describe("licence.act.seat", licence.getTitle());
        }
        licences.write();
        requireEnough(licence);
        return made.size();
    }

    /** Devices of the licence's school by their tags or inventory numbers, as a person lists them. @throws BusinessException that names the first that is unknown */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public List<Long> devices(Long id, List<String> numbers) {
        Licence licence = own(id);
        List<Long> found = new ArrayList<>();
        for (String number : numbers) {
            List<Device> devices = licences.devices(licence.schoolId(), number);
            if (devices.size() != 1) {
                throw new BusinessException(devices.isEmpty() ? "licence.fault.seat.unknownDevice" : "licence.fault.seat.severalDevices", number);
            }
            found.add(devices.get(0).getId());
        }
        return found;
    }

    private LicenceSeat seat(Licence licence, Device device, String note) {
        if (device != null && device.getStatus().isGone()) {
            throw new BusinessException("licence.fault.seat.gone", device.getTag());
        }
        LicenceSeat seat = new LicenceSeat(licence, device, within(note, LicenceSeat.NOTE_LENGTH, "licence.fault.seat.noteLong"));
        licences.add(seat);
        return seat;
    }

    /** Gives a seat to another device, or to none. */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public LicenceSeat changeSeat(Long id, Long seatId, Long deviceId, String note) {
        Licence licence = locked(id);
        LicenceSeat seat = seatOf(licence, seatId);
        Device device = deviceId == null ? null : device(deviceId);
        if (device != null && !device.equals(seat.getDevice()) && device.getStatus().isGone()) {
            throw new BusinessException("licence.fault.seat.gone", device.getTag());
        }
        seat.reseat(device, within(note, LicenceSeat.NOTE_LENGTH, "licence.fault.seat.noteLong"));
        revisions.describe("licence.act.seatChange", licence.getTitle());
        licences.write();
        requireEnough(licence);
        return seat;
    }

    /** Keeps another key with a seat, or none. @param key blank for none */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public LicenceSeat changeKey(Long id, Long seatId, String key) {
        Licence licence = locked(id);
        LicenceSeat seat = seatOf(licence, seatId);
        if (key == null || key.isBlank()) {
            seat.forgetKey();
        } else {
            keys.keep(seat, key);
        }
        revisions.describe("licence.act.key", licence.getTitle());
        licences.write();
        return seat;
    }

    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public void removeSeat(Long id, Long seatId) {
        Licence licence = locked(id);
        revisions.describe("licence.act.seatRemove", licence.getTitle());
        licences.remove(seatOf(licence, seatId));
        licences.write();
    }

    private LicenceSeat seatOf(Licence licence, Long seatId) {
        return licences.findSeat(seatId).filter(s -> s.getLicence().equals(licence)).orElseThrow(NotFoundException::new);
    }

    /**
     * Says what a school has of the pool's licence.
     *
     * @param quantity rights; null for kinds that are not counted
     * @throws BusinessException if all schools together would have more than is granted from today on
     */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public LicenceAllocation allot(Long id, Long schoolId, Integer quantity) {
        Licence licence = locked(id);
        School school = schools.find(schoolId).orElseThrow(NotFoundException::new);
        LicenceAllocation allocation = licences.allocation(id, schoolId).orElse(null);
        if (allocation == null) {
            allocation = new LicenceAllocation(licence, school, quantity);
            licences.add(allocation);
        } else {
            allocation.allot(quantity);
        }
        revisions.describe("licence.act.allot", licence.getTitle());
        licences.write();
        long allocated = licences.allocated(id);
        long granted = licences.mostGranted(id, LocalDate.now());
        if (licence.getKind().isCounted() && allocated > granted) {
            throw new BusinessException("licence.fault.allocation.tooMuch", granted, allocated);
        }
        return allocation;
    }

    /** Takes a school's share back. */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public void withdraw(Long id, Long schoolId) {
        Licence licence = locked(id);
        revisions.describe("licence.act.withdraw", licence.getTitle());
        licences.remove(licences.allocation(id, schoolId).orElseThrow(NotFoundException::new));
        licences.write();
    }

    private void requireEnough(Licence licence) {
        long most = licences.mostGranted(licence.getId(), EVER);
        if (licence.getKind().isBound()) {
            long seats = licences.countSeats(licence.getId(), true);
            if (seats > most) {
                throw new BusinessException("licence.fault.seat.tooFewRights", most, seats);
            }
        } else if (licence.isPool() && licence.getKind().isCounted()) {
            long allocated = licences.allocated(licence.getId());
            if (allocated > most) {
                throw new BusinessException("licence.fault.allocation.tooMuch", most, allocated);
            }
        }
    }

    private Device device(Long id) {
        return licences.device(id).orElseThrow(NotFoundException::new);
    }

    private Licence find(Long id) {
        return licences.find(id).orElseThrow(NotFoundException::new);
    }

    private Licence own(Long id) {
        Licence licence = find(id);
        if (!Callers.current().sees(licence.schoolId())) {
            throw new ForeignSchoolException();
        }
        return licence;
    }

    private Licence own(Long id, Integer version) {
        Licence licence = own(id);
        if (version != null && version != licence.getVersion()) {
            throw new StaleException();
        }
        return licence;
    }

    private Licence locked(Long id) {
        Licence licence = own(id);
        licences.lock(licence);
        return licence;
    }
}
