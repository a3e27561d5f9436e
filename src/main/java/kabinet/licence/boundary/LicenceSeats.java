package kabinet.licence.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.device.entity.Device;
import kabinet.history.control.Revisions;
import kabinet.licence.control.Holdings;
import kabinet.licence.control.Licences;
import kabinet.licence.control.SeatKeys;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceSeat;

/** The devices that a licence names, and the keys kept with it; to read a key is a matter of {@link LicenceKeys}. */
@Boundary
public class LicenceSeats {

    /** Most seats that one act adds. */
    public static final int MOST = 500;
    /** Numbers that a fault names. */
    private static final int NAMED = 20;

    @Inject
    Licences licences;
    @Inject
    Holdings holdings;
    @Inject
    SeatKeys keys;
    @Inject
    Revisions revisions;

    /** A page of a licence's seats within the caller's schools; never with a key. */
    @RolesAllowed(Right.READ)
    public List<LicenceSeat> page(Long id, int first, int size) {
        return licences.seats(holdings.find(id).getId(), first, size);
    }

    /** Its seats after the one with the id: a page for programs. */
    @RolesAllowed(Right.READ)
    public List<LicenceSeat> after(Long id, long after, int limit) {
        return licences.seatsAfter(holdings.find(id).getId(), after, limit);
    }

    /** One of them; never with a key. @throws NotFoundException if the licence has no such seat */
    @RolesAllowed(Right.READ)
    public LicenceSeat show(Long id, Long seatId) {
        return seatOf(holdings.find(id), seatId);
    }

    @RolesAllowed(Right.READ)
    public long count(Long id) {
        return licences.countSeats(holdings.find(id).getId(), false);
    }

    /**
     * Adds a seat: for a device, for a key, or for both.
     *
     * @param deviceId null for a key that is common to all or not given out yet
     * @param key null for none
     * @throws BusinessException if it is for neither, it is bound to devices and has no more rights, the device is gone, or there are no keys to encrypt with
     */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public LicenceSeat add(Long id, Long deviceId, String note, String key) {
        Licence licence = holdings.locked(id);
        LicenceSeat seat = seat(licence, deviceId == null ? null : device(deviceId), note);
        if (key != null && !key.isBlank()) {
            keys.keep(seat, key);
        }
        demandFilled(seat);
        revisions.describe("licence.act.seat", licence.getTitle());
        holdings.settle(licence);
        return seat;
    }

    /** Gives seats to many devices at once; one that has a seat already is passed over. @return seats made */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public int add(Long id, List<Long> deviceIds) {
        if (deviceIds.size() > MOST) {
            throw new BusinessException("licence.fault.seat.tooMany", MOST);
        }
        Licence licence = holdings.locked(id);
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
        holdings.settle(licence);
        return made.size();
    }

    /** Devices of the licence's school by their tags or inventory numbers, as a person lists them; of the pool's licence of any school. @throws BusinessException that names those that are unknown, or else those that several devices have */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public List<Long> devices(Long id, List<String> numbers) {
        Licence licence = holdings.own(id);
        List<Long> found = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>();
        Set<String> several = new LinkedHashSet<>();
        for (String number : numbers) {
            List<Device> devices = licences.devices(licence.schoolId(), number);
            if (devices.size() == 1) {
                found.add(devices.get(0).getId());
            } else {
                (devices.isEmpty() ? unknown : several).add(number);
            }
        }
        if (!unknown.isEmpty()) {
            throw new BusinessException(licence.isPool() ? "licence.fault.seat.unknownInDistrict" : "licence.fault.seat.unknownDevice", named(unknown));
        }
        if (!several.isEmpty()) {
            throw new BusinessException("licence.fault.seat.severalDevices", named(several));
        }
        return found;
    }

    private static String named(Set<String> numbers) {
        return numbers.stream().limit(NAMED).collect(Collectors.joining(", ")) + (numbers.size() > NAMED ? ", …" : "");
    }

    private LicenceSeat seat(Licence licence, Device device, String note) {
        if (device != null) {
            LicenceSeat.demandThere(device);
        }
        LicenceSeat seat = new LicenceSeat(licence, device, within(note));
        licences.add(seat);
        return seat;
    }

    /**
     * Gives a seat to another device, or to none, and keeps another key with it.
     *
     * @param version the version the caller saw; null if it does not matter
     * @param key null to leave the one it has; blank for none
     * @throws BusinessException if the device is gone or of another school, the seat would have neither device nor key, or there are no keys to encrypt with
     */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public LicenceSeat change(Long id, Long seatId, Integer version, Long deviceId, String note, String key) {
        Licence licence = holdings.locked(id);
        LicenceSeat seat = seatOf(licence, seatId);
        if (version != null && version != seat.getVersion()) {
            throw new StaleException();
        }
        Device device = deviceId == null ? null : device(deviceId);
        if (device != null && !device.equals(seat.getDevice())) {
            LicenceSeat.demandThere(device);
        }
        if (key != null && key.isBlank()) {
            seat.forgetKey();
        } else if (key != null) {
            keys.keep(seat, key);
        }
        seat.reseat(device, within(note));
        demandFilled(seat);
        revisions.describe(key == null ? "licence.act.seatChange" : "licence.act.key", licence.getTitle());
        holdings.settle(licence);
        return seat;
    }

    private static void demandFilled(LicenceSeat seat) {
        if (seat.getDevice() == null && !seat.hasKey()) {
            throw new BusinessException("licence.fault.seat.empty");
        }
    }

    private static String within(String note) {
        if (note != null && note.length() > LicenceSeat.NOTE_LENGTH) {
            throw new BusinessException("licence.fault.seat.noteLong", LicenceSeat.NOTE_LENGTH);
        }
        return note;
    }

    /** @param version the version the caller saw; null if it does not matter */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public void remove(Long id, Long seatId, Integer version) {
        Licence licence = holdings.locked(id);
        LicenceSeat seat = seatOf(licence, seatId);
        if (version != null && version != seat.getVersion()) {
            throw new StaleException();
        }
        revisions.describe("licence.act.seatRemove", licence.getTitle());
        licences.remove(seat);
        holdings.settle(licence);
    }

    private LicenceSeat seatOf(Licence licence, Long seatId) {
        return licences.findSeat(seatId).filter(s -> s.getLicence().equals(licence)).orElseThrow(NotFoundException::new);
    }

    private Device device(Long id) {
        return licences.device(id).orElseThrow(NotFoundException::new);
    }
}
