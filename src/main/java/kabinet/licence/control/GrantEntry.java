package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryState;
import kabinet.delivery.entity.LineKind;
import kabinet.file.control.Files;
import kabinet.file.entity.CheckedFile;
import kabinet.licence.entity.GrantEdit;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceGrant;

/** Enters a grant with what it came by, all of it part of one act: the contract, the line of a delivery, the paper itself. */
@ApplicationScoped
public class GrantEntry {

    @Inject
    Licences licences;
    @Inject
    Files files;

    /**
     * @param paper null for none
     * @throws BusinessException if the line of a delivery is not of rights, not accepted, or of another school
     */
    public LicenceGrant enter(Licence licence, GrantEdit edit, CheckedFile paper) {
        LicenceGrant grant = new LicenceGrant(licence, edit.grant());
        buy(grant, edit);
        if (edit.deliveryLineId() != null) {
            DeliveryLine line = rightsLine(edit.deliveryLineId());
            if (line.getNote().schoolId() != null && !line.getNote().schoolId().equals(licence.schoolId())) {
                throw new BusinessException("licence.fault.grant.lineOfOther");
            }
            grant.cameBy(line, grant.getContract() == null ? line.getNote().getContract() : grant.getContract());
        }
        attach(grant, paper);
        licences.add(grant);
        return grant;
    }

    /** Says anew what it grants. @param paper null to leave the one it has */
    public void reword(LicenceGrant grant, GrantEdit edit, CheckedFile paper) {
        grant.reword(edit.grant());
        buy(grant, edit);
        attach(grant, paper);
    }

    private void buy(LicenceGrant grant, GrantEdit edit) {
        grant.boughtBy(edit.contractId() == null ? null : licences.contract(edit.contractId()).orElseThrow(NotFoundException::new));
    }

    /** Keeps the paper that proves it: of the school, or of the district where the licence is the pool's. @param paper null for none */
    public void attach(LicenceGrant grant, CheckedFile paper) {
        if (paper != null) {
            grant.attach(files.store(grant.schoolId(), paper));
        }
    }

    /** @throws BusinessException if the line is not of rights, or its note is not accepted yet */
    public DeliveryLine rightsLine(Long lineId) {
        DeliveryLine line = licences.deliveryLine(lineId).orElseThrow(NotFoundException::new);
        if (line.getKind() != LineKind.RIGHTS) {
            throw new BusinessException("licence.fault.grant.notRights");
        }
        if (line.getNote().getState() != DeliveryState.ACCEPTED && line.getNote().getState() != DeliveryState.SET_UP) {
            throw new BusinessException("licence.fault.grant.notAccepted", line.getNote().getNumber());
        }
        return line;
    }
}
