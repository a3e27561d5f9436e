package kabinet.licence.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.view.LazyRows;
import kabinet.base.view.Notices;
import kabinet.licence.boundary.LicenceGrants;
import kabinet.licence.boundary.LicenceKeys;
import kabinet.licence.boundary.LicenceRegister;
import kabinet.licence.boundary.LicenceSeats;
import kabinet.licence.boundary.LicenceShares;
import kabinet.licence.entity.KeyReveal;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceAllocation;
import kabinet.licence.entity.LicenceGrant;
import kabinet.licence.entity.LicenceSeat;

/** {@code /licence/show?id=}: what is owned, by which papers, for which devices and schools, and who read its keys. */
@Named
@ViewScoped
public class LicenceShowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LicenceRegister register;
    @Inject
    LicenceGrants papers;
    @Inject
    LicenceSeats places;
    @Inject
    LicenceShares shares;
    @Inject
    LicenceKeys keys;

    private Long id;
    private String numbers;
    private transient String key;
    private String keyNote;
    private Long seatId;
    private Integer seatVersion;
    private String seatDevice;
    private String seatNote;
    private transient String seatKey;
    private boolean seatKeyless;
    private Long allotSchool;
    private Integer allotQuantity;
    private transient Licence licence;
    private transient List<LicenceGrant> grants;
    private transient LazyRows<LicenceAllocation> allocations;
    private transient LazyRows<LicenceSeat> seats;
    private transient LicenceRegister.Use use;
    private transient List<KeyReveal> reveals;

    /** @throws NotFoundException if there is none in the caller's scope */
    public void open() {
        if (id == null) {
            throw new NotFoundException();
        }
        licence = register.show(id);
    }

    public String remove() {
        register.remove(id, null);
        Notices.done("licence.removed");
        return "/licence/list?faces-redirect=true";
    }

    public String removeGrant(Long grantId) {
        papers.remove(id, grantId, null);
        return done("licence.grant.removed");
    }

    /** Gives seats to the devices whose tags or inventory numbers were listed. */
    public String addDevices() {
        List<String> listed = numbers == null ? List.of() : Stream.of(numbers.split("[\\s,;]+")).filter(n -> !n.isBlank()).toList();
        if (listed.isEmpty()) {
            throw new BusinessException("licence.fault.seat.noneListed");
        }
        int made = places.add(id, places.devices(id, listed));
        Notices.done("licence.seat.added", made);
        return address();
    }

    public String addKey() {
        if (key == null || key.isBlank()) {
            throw new BusinessException("licence.fault.key.none");
        }
        places.add(id, null, keyNote, key);
        key = null;
        return done("licence.key.added");
    }

    /** Opens the dialog of a seat. */
    public void editSeat(LicenceSeat seat) {
        seatId = seat.getId();
        seatVersion = seat.getVersion();
        seatDevice = seat.getDevice() == null ? null : seat.getDevice().getTag();
        seatNote = seat.getNote();
        seatKeyless = false;
    }

    public String changeSeat() {
        Long device = seatDevice == null || seatDevice.isBlank() ? null : places.devices(id, List.of(seatDevice.strip())).get(0);
        String newKey = seatKeyless ? "" : seatKey == null || seatKey.isBlank() ? null : seatKey;
        seatKey = null;
        places.change(id, seatId, seatVersion, device, seatNote, newKey);
        return done("licence.seat.changed");
    }

    public String removeSeat(Long seat) {
        places.remove(id, seat, null);
        return done("licence.seat.removed");
    }

    public String allot() {
        if (allotSchool == null) {
            throw new BusinessException("licence.fault.allocation.schoolMissing");
        }
        shares.allot(id, allotSchool, allotQuantity);
        return done("licence.allocation.done");
    }

    public String withdraw(Long school) {
        shares.withdraw(id, school, null);
        return done("licence.allocation.withdrawn");
    }

    private String done(String text) {
        Notices.done(text);
        return address();
    }

    private String address() {
        return "/licence/show?faces-redirect=true&id=" + id;
    }

    public Licence getLicence() {
        if (licence == null) {
            licence = register.show(id);
        }
        return licence;
    }

    public List<LicenceGrant> getGrants() {
        if (grants == null) {
            grants = papers.list(id);
        }
        return grants;
    }

    public LazyRows<LicenceAllocation> getAllocations() {
        if (allocations == null) {
            allocations = new LazyRows<>(() -> Math.toIntExact(shares.count(id)), (first, size) -> shares.page(id, first, size));
        }
        return allocations;
    }

    public LazyRows<LicenceSeat> getSeats() {
        if (seats == null) {
            seats = new LazyRows<>(() -> Math.toIntExact(places.count(id)), (first, size) -> places.page(id, first, size));
        }
        return seats;
    }

    public LicenceRegister.Use getUse() {
        if (use == null) {
            use = register.use(id);
        }
        return use;
    }

    public boolean isSeesReveals() {
        return Callers.current().may(Right.REVEAL_SECRETS) || Callers.current().may(Right.ADMINISTER);
    }

    public List<KeyReveal> getReveals() {
        if (reveals == null) {
            reveals = isSeesReveals() ? keys.reveals(id) : List.of();
        }
        return reveals;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
    }

    /** Never sent back. */
    public String getKey() {
        return null;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getKeyNote() {
        return keyNote;
    }

    public void setKeyNote(String keyNote) {
        this.keyNote = keyNote;
    }

    public String getSeatDevice() {
        return seatDevice;
    }

    public void setSeatDevice(String seatDevice) {
        this.seatDevice = seatDevice;
    }

    public String getSeatNote() {
        return seatNote;
    }

    public void setSeatNote(String seatNote) {
        this.seatNote = seatNote;
    }

    /** Never sent back. */
    public String getSeatKey() {
        return null;
    }

    public void setSeatKey(String seatKey) {
        this.seatKey = seatKey;
    }

    public boolean isSeatKeyless() {
        return seatKeyless;
    }

    public void setSeatKeyless(boolean seatKeyless) {
        this.seatKeyless = seatKeyless;
    }

    public Long getAllotSchool() {
        return allotSchool;
    }

    public void setAllotSchool(Long allotSchool) {
        this.allotSchool = allotSchool;
    }

    public Integer getAllotQuantity() {
        return allotQuantity;
    }

    public void setAllotQuantity(Integer allotQuantity) {
        this.allotQuantity = allotQuantity;
    }
}
