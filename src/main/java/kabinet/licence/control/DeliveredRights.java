package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import kabinet.base.BusinessException;
import kabinet.delivery.control.AcceptanceUse;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.licence.entity.Grant;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceGrant;

/**
 * Rights that came by a delivery go with its acceptance. They stay, and with them the acceptance, if people gave them out since — as seats, shares or by their word about an installation — or if an
 * approved report may say them.
 */
@ApplicationScoped
public class DeliveredRights implements AcceptanceUse {

    @Inject
    Licences licences;
    @Inject
    LicenceReports reports;
    @Inject
    Holdings holdings;

    @Override
    public void takeBack(DeliveryNote note) {
        for (LicenceGrant grant : licences.grantsOfDelivery(note.getId())) {
            Licence licence = holdings.locked(grant.getLicence().getId());
            String named = licence.getTitle() + (licence.getNumber() == null ? "" : " № " + licence.getNumber());
            if (reports.isApprovedSince(licence.schoolId(), note.getDeliveredOn())) {
                throw new BusinessException("licence.fault.takeBack.reported", named);
            }
            if (isNeeded(licence, grant)) {
                throw new BusinessException("licence.fault.takeBack.used", named);
            }
            grant.hidePaper();
            licences.remove(grant);
            holdings.settle(licence);
            if (!licences.isUsed(licence.getId())) {
                licences.remove(licence);
                licences.flush();
            }
        }
    }

    /** Whether what was given out of the licence rests on this grant. */
    private boolean isNeeded(Licence licence, LicenceGrant grant) {
        List<Grant> left = new ArrayList<>(licences.grants(licence.getId()).stream().filter(g -> !g.equals(grant)).map(LicenceGrant::value).toList());
        if (left.isEmpty()) {
            return licences.isGivenOut(licence.getId());
        }
        try {
            Sufficiency.demand(licence.getKind(), left, licences.countSeats(licence.getId(), true), licences.allocated(licence.getId()));
            return false;
        } catch (BusinessException e) {
            return true;
        }
    }
}
