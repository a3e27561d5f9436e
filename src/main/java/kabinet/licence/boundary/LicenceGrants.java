package kabinet.licence.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.Money;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.file.control.Files;
import kabinet.file.entity.CheckedFile;
import kabinet.file.entity.FileType;
import kabinet.history.control.Revisions;
import kabinet.licence.control.GrantEntry;
import kabinet.licence.control.Holdings;
import kabinet.licence.control.Licences;
import kabinet.licence.entity.Grant;
import kabinet.licence.entity.GrantBasis;
import kabinet.licence.entity.GrantEdit;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceGrant;

/** The purchases and transfers of rights that make a licence up, each with the paper that proves it: entered in one act, so that what is sent again is never bought twice by halves. */
@Boundary
public class LicenceGrants {

    /** What may be attached as the paper of a grant. */
    public static final Set<FileType> ACCEPTED = EnumSet.of(FileType.PDF, FileType.JPEG, FileType.PNG);

    @Inject
    Licences licences;
    @Inject
    Holdings holdings;
    @Inject
    GrantEntry entry;
    @Inject
    Files files;
    @Inject
    Revisions revisions;

    /** Of a licence, the oldest first. */
    @RolesAllowed(Right.READ)
    public List<LicenceGrant> list(Long id) {
        return licences.grants(holdings.find(id).getId());
    }

    /** One of them. @throws NotFoundException if the licence has no such grant */
    @RolesAllowed(Right.READ)
    public LicenceGrant show(Long id, Long grantId) {
        return licences.grants(holdings.find(id).getId()).stream().filter(g -> g.getId().equals(grantId)).findFirst().orElseThrow(NotFoundException::new);
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
        DeliveryLine line = entry.rightsLine(lineId);
        DeliveryNote note = line.getNote();
        boolean whole = line.getQuantity().stripTrailingZeros().scale() <= 0 && line.getQuantity().signum() > 0 && line.getQuantity().intValue() <= Grant.MOST;
        return new Offered(lineId, licences.ofDeliveryLine(lineId).map(Licence::getId).orElse(null), line.getName(), note.schoolId(), whole ? line.getQuantity().intValue() : null,
            line.cost() == null ? null : line.cost().setScale(Money.SCALE, RoundingMode.HALF_UP), GrantBasis.UPD, note.getNumber(), note.getDate(), note.getContract() == null ? null : note.getContract().getId());
    }

    /** Adds a purchase or transfer of rights to a licence. */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public LicenceGrant add(Long id, GrantEdit edit) {
        return add(id, edit, null);
    }

    /** The same with its paper. @param paper null for none */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public LicenceGrant add(Long id, GrantEdit edit, CheckedFile paper) {
        Licence licence = holdings.locked(id);
        LicenceGrant grant = entry.enter(licence, edit, paper);
        revisions.describe("licence.act.grant", licence.getTitle());
        holdings.settle(licence);
        return grant;
    }

    /**
     * @param version the version the caller saw; null if it does not matter
     * @param paper null to leave the one it has
     * @throws BusinessException if seats or shares would then be more than it grants
     */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public LicenceGrant change(Long id, Long grantId, Integer version, GrantEdit edit, CheckedFile paper) {
        Licence licence = holdings.locked(id);
        LicenceGrant grant = grantOf(licence, grantId);
        if (version != null && version != grant.getVersion()) {
            throw new StaleException();
        }
        entry.reword(grant, edit, paper);
        revisions.describe("licence.act.grantChange", licence.getTitle());
        holdings.settle(licence);
        return grant;
    }

    /**
     * Takes a grant away that was entered by mistake.
     *
     * @param version the version the caller saw; null if it does not matter
     * @throws BusinessException if seats or shares would then be more than it grants
     */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public void remove(Long id, Long grantId, Integer version) {
        Licence licence = holdings.locked(id);
        LicenceGrant grant = grantOf(licence, grantId);
        if (version != null && version != grant.getVersion()) {
            throw new StaleException();
        }
        revisions.describe("licence.act.grantRemove", licence.getTitle());
        grant.hidePaper();
        licences.remove(grant);
        holdings.settle(licence);
    }

    /** Reads and checks a grant's paper, outside any transaction: a sender who never ends must not keep a connection to the database. */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public CheckedFile take(String name, InputStream content) {
        return files.check(name, content, ACCEPTED);
    }

    /** Keeps the paper that proves a grant, in the place of the one before. */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public LicenceGrant attach(Long id, Long grantId, CheckedFile paper) {
        Licence licence = holdings.locked(id);
        LicenceGrant grant = grantOf(licence, grantId);
        entry.attach(grant, paper);
        revisions.describe("licence.act.file", paper.name());
        licences.write();
        return grant;
    }

    private LicenceGrant grantOf(Licence licence, Long grantId) {
        return licences.findGrant(grantId).filter(g -> g.getLicence().equals(licence)).orElseThrow(NotFoundException::new);
    }
}
