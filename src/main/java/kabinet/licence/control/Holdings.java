package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.licence.entity.Grant;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceGrant;

/** A licence as an act needs it: found, the caller's own, locked while something is added or taken, and settled afterwards. */
@ApplicationScoped
public class Holdings {

    @Inject
    Licences licences;
    @Inject
    Ranks ranks;

    /** With its product, school and account. @throws NotFoundException if there is none in the caller's scope */
    public Licence find(Long id) {
        return licences.find(id).orElseThrow(NotFoundException::new);
    }

    /** @throws ForeignSchoolException if the caller may only read it, as schools do the pool's */
    public Licence own(Long id) {
        return own(find(id));
    }

    private static Licence own(Licence licence) {
        if (!Callers.current().sees(licence.schoolId())) {
            throw new ForeignSchoolException();
        }
        return licence;
    }

    /** @param version the version the caller saw; null if it does not matter */
    public Licence own(Long id, Integer version) {
        Licence licence = own(id);
        if (version != null && version != licence.getVersion()) {
            throw new StaleException();
        }
        return licence;
    }

    /** For whoever adds to it or takes from it: two at once wait for each other, unless the transaction has read it before: see {@link Licences#findLocked}. */
    public Licence locked(Long id) {
        return own(licences.findLocked(id).orElseThrow(NotFoundException::new));
    }

    /** Writes what was added or taken, and numbers seats and shares. @throws kabinet.base.BusinessException if they are more than is granted */
    public void settle(Licence licence) {
        licences.write();
        Sufficiency.demand(licence.getKind(), grants(licence), licences.countSeats(licence.getId(), true), licences.allocated(licence.getId()));
        ranks.renew(licence.getId());
    }

    /** What its papers grant. */
    public List<Grant> grants(Licence licence) {
        return licences.grantsOf(List.of(licence.getId())).stream().map(LicenceGrant::value).toList();
    }
}
