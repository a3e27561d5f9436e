package kabinet.licence.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.licence.control.Licences;
import kabinet.licence.control.SeatKeys;
import kabinet.licence.entity.KeyReveal;
import kabinet.licence.entity.LicenceSeat;

/** Keys in clear: who reads one is written down before it is handed out. And the change of the keys that encrypt them. */
@Boundary
public class LicenceKeys {

    /** Keys encrypted anew in one transaction. */
    public static final int BATCH = 200;
    /** Reveals that a licence's page shows. */
    public static final int SHOWN = 50;

    @Inject
    Licences licences;
    @Inject
    SeatKeys keys;

    /** Whether the installation can keep keys at all. */
    @RolesAllowed(Right.READ)
    public boolean isReady() {
        return keys.isReady();
    }

    /**
     * The key of a seat in clear. A key of the district's pool is read by those who see the whole district, and by schools that have a share of the licence.
     *
     * @throws NotFoundException if the licence has no such seat in the caller's scope
     * @throws kabinet.base.BusinessException if it has no key, or the key cannot be opened
     */
    @RolesAllowed(Right.REVEAL_SECRETS)
    public String reveal(Long licenceId, Long seatId) {
        LicenceSeat seat = licences.findSeat(seatId).filter(s -> s.getLicence().getId().equals(licenceId)).orElseThrow(NotFoundException::new);
        Caller caller = Callers.current();
        Long school = seat.schoolId();
        if (school == null && !caller.wholeDistrict()) {
            school = licences.sharingSchool(licenceId).orElseThrow(ForeignSchoolException::new);
        }
        licences.add(new KeyReveal(caller, seat, school, Instant.now()));
        licences.flush();
        return keys.open(seat);
    }

    /** Who read keys of a licence within the caller's schools, the newest first. */
    @RolesAllowed({Right.REVEAL_SECRETS, Right.ADMINISTER})
    public List<KeyReveal> reveals(Long licenceId) {
        return licences.reveals(licences.find(licenceId).orElseThrow(NotFoundException::new).getId(), SHOWN);
    }

    /** A reveal as the list of all shows it. @param licenceThere whether its licence was not deleted */
    public record Revealed(KeyReveal reveal, boolean licenceThere) {
    }

    /** Who read which keys, the newest first, of licences that were deleted too. @param schoolId null for the caller's schools and the district's own */
    @RolesAllowed({Right.REVEAL_SECRETS, Right.ADMINISTER})
    public List<Revealed> revealed(Long schoolId, int first, int size) {
        List<KeyReveal> page = licences.revealed(schoolId, first, size);
        Set<Long> there = licences.existing(page.stream().map(KeyReveal::getLicenceId).distinct().toList());
        return page.stream().map(r -> new Revealed(r, there.contains(r.getLicenceId()))).toList();
    }

    @RolesAllowed({Right.REVEAL_SECRETS, Right.ADMINISTER})
    public int countRevealed(Long schoolId) {
        return licences.countRevealed(schoolId);
    }

    /** How far the change to the newest key has come. @param byKey how many keys each key of the ring encrypted */
    public record Rotation(int current, Map<Integer, Long> byKey) {

        /** Keys that an older key encrypted. */
        public long left() {
            return byKey.entrySet().stream().filter(e -> e.getKey() != current).mapToLong(Map.Entry::getValue).sum();
        }
    }

    /** @return the current key is 0 if the installation has none */
    @RolesAllowed(Right.ADMINISTER)
    public Rotation rotation() {
        return new Rotation(keys.isReady() ? keys.current() : 0, new TreeMap<>(licences.encryptedBy()));
    }

    /**
     * Encrypts the next {@link #BATCH} keys anew with the newest key, in one transaction: whoever calls it until nothing is left may stop and go on at any time.
     *
     * @param after id of the last seat of the batch before; 0 to begin
     * @return id of the last seat looked at; null if there was none
     */
    @RolesAllowed(Right.ADMINISTER)
    public Long rotate(long after) {
        List<LicenceSeat> batch = licences.encryptedBefore(keys.current(), after, BATCH);
        batch.forEach(keys::renew);
        licences.flush();
        return batch.isEmpty() ? null : batch.get(batch.size() - 1).getId();
    }
}
