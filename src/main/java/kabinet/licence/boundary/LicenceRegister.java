package kabinet.licence.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.device.entity.AccountCode;
import kabinet.file.entity.CheckedFile;
import kabinet.history.control.Revisions;
import kabinet.licence.control.GrantEntry;
import kabinet.licence.control.Holdings;
import kabinet.licence.control.LicenceUse;
import kabinet.licence.control.Licences;
import kabinet.licence.entity.GrantEdit;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceEdit;
import kabinet.licence.entity.LicenceFilter;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.LicenceRow;
import kabinet.licence.entity.Scope;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;
import kabinet.software.entity.Software;

/** The licences that schools and the district's pool own; what they amount to is said by {@link LicenceGrants}, {@link LicenceSeats} and {@link LicenceShares}. */
@Boundary
public class LicenceRegister {

    @Inject
    Licences licences;
    @Inject
    Holdings holdings;
    @Inject
    GrantEntry entry;
    @Inject
    LicenceUse use;
    @Inject
    Schools schools;
    @Inject
    Revisions revisions;

    /** A page of a list, the newest first. */
    @RolesAllowed(Right.READ)
    public List<LicenceRow> page(LicenceFilter filter, int first, int size) {
        return licences.page(filter, LocalDate.now(), first, size);
    }

    @RolesAllowed(Right.READ)
    public int count(LicenceFilter filter) {
        return licences.count(filter);
    }

    /** The licences of the filter after the one with the id, in the order of ids: a page for programs. */
    @RolesAllowed(Right.READ)
    public List<LicenceRow> after(LicenceFilter filter, long id, int limit) {
        return licences.after(filter, LocalDate.now(), id, limit);
    }

    /** With its product, school and account. */
    @RolesAllowed(Right.READ)
    public Licence show(Long id) {
        return holdings.find(id);
    }

    /** How a licence is used today. @param owned null where there is no number; of uses at once where the kind says so */
    public record Use(Long owned, long used) {
    }

    /** Of the caller's schools; of the pool's licence the whole for those who see the district. */
    @RolesAllowed(Right.READ)
    public Use use(Long id) {
        Licence licence = holdings.find(id);
        LocalDate today = LocalDate.now();
        Scope scope = Scope.of(licence.schoolId(), today);
        boolean whole = Callers.current().wholeDistrict();
        LicenceKind kind = licence.getKind();
        Long owned = !kind.isQuantified() ? null : !licence.isPool() || whole && !kind.isBound() ? Long.valueOf(licences.granted(id, today)) : kind.isCounted() ? use.owned(scope, licence) : Long.valueOf(licences.allocated(id));
        return new Use(owned, use.used(scope, licence));
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
        return holdings.own(id);
    }

    /** Enters a licence; what it amounts to is said by {@link LicenceGrants#add}. */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public Licence create(LicenceEdit edit) {
        return create(edit, null, null);
    }

    /** Enters a licence with its first grant and the paper of that. @param first null for none yet @param paper null for none */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public Licence create(LicenceEdit edit, GrantEdit first, CheckedFile paper) {
        if (!Callers.current().sees(edit.schoolId())) {
            throw edit.schoolId() == null ? new ForeignSchoolException() : new NotFoundException();
        }
        School school = edit.schoolId() == null ? null : schools.find(edit.schoolId()).orElseThrow(NotFoundException::new);
        Licence licence = new Licence(school, software(edit.softwareId()), kind(edit));
        fill(licence, edit);
        licences.add(licence);
        if (first != null) {
            entry.enter(licence, first, paper);
        }
        revisions.describe("licence.act.create", licence.getTitle());
        licences.write();
        return licence;
    }

    /** @param version the version the caller saw; null if it does not matter */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public Licence change(Long id, Integer version, LicenceEdit edit) {
        Licence licence = holdings.own(id, version);
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
        Licence licence = holdings.own(id, version);
        if (licences.isUsed(id)) {
            throw new BusinessException("licence.fault.remove.used");
        }
        revisions.describe("licence.act.remove", licence.getTitle());
        licences.remove(licence);
        licences.write();
    }
}
