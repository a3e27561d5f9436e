package kabinet.procurement.boundary;

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
import kabinet.exchange.control.Originals;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.procurement.control.Contracts;
import kabinet.procurement.control.Customers;
import kabinet.procurement.control.Notices;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.Notice;
import kabinet.procurement.entity.NoticeFilter;
import kabinet.procurement.entity.NoticeRow;

/** Notices of purchases: of the schools in scope, and the district's own, which only those change who see the whole district. */
@Boundary
public class NoticeRegister {

    @Inject
    Notices notices;
    @Inject
    Contracts contracts;
    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    Originals originals;

    /** The file a notice came from. */
    public record OriginalFile(String name, Originals.Content content) {
    }

    @RolesAllowed(Right.READ)
    public List<NoticeRow> page(NoticeFilter filter, int first, int size) {
        return notices.page(filter, first, size);
    }

    @RolesAllowed(Right.READ)
    public int count(NoticeFilter filter) {
        return notices.count(filter);
    }

    /** The notices of the filter after the one with the id, in the order of ids: a page for programs. */
    @RolesAllowed(Right.READ)
    public List<Notice> after(NoticeFilter filter, long id, int limit) {
        return notices.after(filter, id, limit);
    }

    /** With its customers, lines, money and planned schools. */
    @RolesAllowed(Right.READ)
    public Notice show(Long id) {
        return notices.findWhole(id).orElseThrow(NotFoundException::new);
    }

    /** The contracts that came of it, as far as the caller sees them. */
    @RolesAllowed(Right.READ)
    public List<Contract> contracts(Long id) {
        return contracts.ofNotice(id);
    }

    /** @throws NotFoundException if it did not come from a file */
    @RolesAllowed(Right.READ)
    public OriginalFile original(Long id) {
        Notice notice = notices.find(id).orElseThrow(NotFoundException::new);
        if (notice.getOriginalSha256() == null) {
            throw new NotFoundException();
        }
        return new OriginalFile(notice.getOriginalName(), originals.open(notice.getOriginalSha256()));
    }

    /**
     * An empty notice for a form, due by the roadmap's date of this year.
     *
     * @param schoolId null for the district's own
     * @throws ForeignSchoolException unless the caller may enter notices there
     */
    @RolesAllowed(Right.RECEIVE)
    public Notice blank(Long schoolId) {
        if (!Callers.current().sees(schoolId)) {
            throw new ForeignSchoolException();
        }
        Notice notice = new Notice(schoolId == null ? null : schools.find(schoolId).orElseThrow(NotFoundException::new), null);
        notice.setDueOn(Notice.dueIn(LocalDate.now().getYear()));
        return notice;
    }

    /** The notice for a form that changes it. @throws ForeignSchoolException if the caller may only read it */
    @RolesAllowed(Right.RECEIVE)
    public Notice open(Long id) {
        Notice notice = show(id);
        if (!Callers.current().sees(notice.schoolId())) {
            throw new ForeignSchoolException();
        }
        return notice;
    }

    /** The rooms of a school that a notice may be planned for. */
    @RolesAllowed(Right.READ)
    public List<Room> rooms(Long schoolId) {
        return rooms.of(schoolId);
    }

    /**
     * Stores a new or changed notice.
     *
     * @throws kabinet.base.DuplicateException if the number is taken
     * @throws BusinessException if a customer is neither a school nor the authority
     */
    @RolesAllowed(Right.RECEIVE)
    public Notice save(Notice notice) {
        if (!Callers.current().sees(notice.schoolId())) {
            throw new ForeignSchoolException();
        }
        Notice saved = notice;
        if (notice.getId() == null) {
            notices.add(notice);
        } else {
            saved = notices.merge(notice);
        }
        Customers known = new Customers(schools, schools.district());
        saved.getCustomers().forEach(customer -> {
            if (!known.knows(customer.getInn())) {
                throw new BusinessException("procurement.notice.unknownCustomer", customer.getName(), customer.getInn());
            }
            School school = known.school(customer.getInn());
            customer.setMemberId(school == null ? null : school.getId());
        });
        notices.write(saved);
        return saved;
    }
}
