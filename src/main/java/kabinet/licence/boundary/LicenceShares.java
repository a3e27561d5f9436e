package kabinet.licence.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.history.control.Revisions;
import kabinet.licence.control.Holdings;
import kabinet.licence.control.Licences;
import kabinet.licence.control.Sufficiency;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceAllocation;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;

/** What schools have of the licences of the district's pool. */
@Boundary
public class LicenceShares {

    @Inject
    Licences licences;
    @Inject
    Holdings holdings;
    @Inject
    Schools schools;
    @Inject
    Revisions revisions;

    /** A page of the shares of the caller's schools, by the schools' codes. */
    @RolesAllowed(Right.READ)
    public List<LicenceAllocation> page(Long id, int first, int size) {
        return licences.allocations(holdings.find(id).getId(), first, size);
    }

    @RolesAllowed(Right.READ)
    public long count(Long id) {
        return licences.countAllocations(holdings.find(id).getId());
    }

    /** One of them. @throws NotFoundException if the school has none, or is not the caller's */
    @RolesAllowed(Right.READ)
    public LicenceAllocation show(Long id, Long schoolId) {
        return licences.allocation(holdings.find(id).getId(), schoolId).orElseThrow(NotFoundException::new);
    }

    /** The same for one who takes it back. @throws kabinet.access.entity.ForeignSchoolException if the caller may only read the licence, as schools do the pool's */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public LicenceAllocation open(Long id, Long schoolId) {
        return licences.allocation(holdings.own(id).getId(), schoolId).orElseThrow(NotFoundException::new);
    }

    /**
     * Says what a school has of the pool's licence.
     *
     * @param quantity rights; null for kinds without any number
     * @throws BusinessException if the school gets more and all schools together would then have more than is granted from today on
     */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public LicenceAllocation allot(Long id, Long schoolId, Integer quantity) {
        Licence licence = holdings.locked(id);
        School school = schools.find(schoolId).orElseThrow(NotFoundException::new);
        LicenceAllocation allocation = licences.allocation(id, schoolId).orElse(null);
        boolean more = allocation == null || allocation.isLessThan(quantity);
        if (allocation == null) {
            allocation = new LicenceAllocation(licence, school, quantity);
            licences.add(allocation);
        } else {
            allocation.allot(quantity);
        }
        revisions.describe("licence.act.allot", licence.getTitle());
        holdings.settle(licence);
        if (more) {
            Sufficiency.demandForShares(licence.getKind(), holdings.grants(licence), licences.allocated(id), LocalDate.now());
        }
        return allocation;
    }

    /** Takes a school's share back. @param version the version the caller saw; null if it does not matter */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public void withdraw(Long id, Long schoolId, Integer version) {
        Licence licence = holdings.locked(id);
        LicenceAllocation allocation = licences.allocation(id, schoolId).orElseThrow(NotFoundException::new);
        if (version != null && version != allocation.getVersion()) {
            throw new StaleException();
        }
        revisions.describe("licence.act.withdraw", licence.getTitle());
        licences.remove(allocation);
        holdings.settle(licence);
    }
}
