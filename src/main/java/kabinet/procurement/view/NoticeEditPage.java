package kabinet.procurement.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.view.Notices;
import kabinet.device.boundary.DirectoryRegister;
import kabinet.device.entity.FundingSource;
import kabinet.organisation.boundary.SchoolRegister;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.procurement.boundary.NoticeRegister;
import kabinet.procurement.entity.Notice;
import kabinet.procurement.entity.NoticeCustomer;
import kabinet.procurement.entity.NoticeFunding;
import kabinet.procurement.entity.NoticeLine;
import kabinet.procurement.entity.NoticeSchool;
import kabinet.procurement.entity.NoticeStage;
import kabinet.procurement.entity.NoticeType;

/** The form for a new or known notice. A new one asks first whose purchase it is, unless the caller has just one school. */
@Named
@ViewScoped
public class NoticeEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    NoticeRegister register;
    @Inject
    SchoolRegister schoolRegister;
    @Inject
    DirectoryRegister directories;

    private Long id;
    private String owner;
    private Long plannedSchool;
    private transient Notice notice;
    private transient List<MoneyRow> money;
    private transient List<PlannedRow> planned;
    private transient List<FundingSource> sources;
    private transient List<School> schools;

    /** A budget's part with its source by id, as a form chooses it. */
    public static final class MoneyRow {

        private final NoticeFunding funding;
        private Long source;

        MoneyRow(NoticeFunding funding) {
            this.funding = funding;
            this.source = funding.getSource() == null ? null : funding.getSource().getId();
        }

        public NoticeFunding getFunding() {
            return funding;
        }

        public Long getSource() {
            return source;
        }

        public void setSource(Long source) {
            this.source = source;
        }
    }

    /** A planned school with the rooms to choose from. */
    public static final class PlannedRow {

        private final NoticeSchool planned;
        private final List<Room> rooms;
        private Long room;

        PlannedRow(NoticeSchool planned, List<Room> rooms) {
            this.planned = planned;
            this.rooms = rooms;
            this.room = planned.getRoom() == null ? null : planned.getRoom().getId();
        }

        public NoticeSchool getPlanned() {
            return planned;
        }

        public List<Room> getRooms() {
            return rooms;
        }

        public Long getRoom() {
            return room;
        }

        public void setRoom(Long room) {
            this.room = room;
        }
    }

    public void open() {
        Callers.current().demand(Right.RECEIVE);
        owner = Owner.orOnly(owner);
        if (id == null && owner == null) {
            return;
        }
        notice = id == null ? register.blank(Owner.schoolId(owner)) : register.open(id);
        schools = notice.getSchool() == null ? schoolRegister.all() : List.of(notice.getSchool());
        sources = directories.fundingSources();
        money = new ArrayList<>(notice.getFundings().stream().map(MoneyRow::new).toList());
        planned = new ArrayList<>(notice.getSchools().stream().map(one -> new PlannedRow(one, register.rooms(one.getSchool().getId()))).toList());
        if (id == null) {
            begin();
        }
    }

    /** What a new form offers. */
    private void begin() {
        if (notice.getSchool() != null) {
            notice.addCustomer(notice.getSchool().getPaperName(), notice.getSchool().getInn()).setKpp(notice.getSchool().getKpp());
            plannedSchool = notice.getSchool().getId();
        } else {
            notice.addCustomer(null, null);
        }
        notice.addLine(null);
    }

    public void addCustomer() {
        notice.addCustomer(null, null);
    }

    public void removeCustomer(NoticeCustomer customer) {
        notice.removeCustomer(customer);
    }

    public void addLine() {
        notice.addLine(null);
    }

    public void removeLine(NoticeLine line) {
        notice.removeLine(line);
    }

    public void addMoney() {
        money.add(new MoneyRow(notice.addFunding(null, notice.getYear() == null ? LocalDate.now().getYear() : notice.getYear(), null)));
    }

    public void removeMoney(MoneyRow row) {
        notice.removeFunding(row.getFunding());
        money.remove(row);
    }

    /** Plans for the school that is chosen. */
    public void addPlanned() {
        schools.stream().filter(school -> school.getId().equals(plannedSchool)).findFirst()
            .ifPresent(school -> planned.add(new PlannedRow(notice.addSchool(school, null), register.rooms(school.getId()))));
    }

    public void removePlanned(PlannedRow row) {
        notice.removeSchool(row.getPlanned());
        planned.remove(row);
    }

    /** Rows that were left empty are dropped. */
    public String save() {
        notice.getLines().stream().filter(line -> line.getName() == null).forEach(notice::removeLine);
        notice.getCustomers().stream().filter(customer -> customer.getName() == null && customer.getInn() == null).forEach(notice::removeCustomer);
        List.copyOf(money).stream().filter(row -> row.getSource() == null && row.getFunding().getAmount() == null).forEach(this::removeMoney);
        money.forEach(row -> row.getFunding().setSource(sources.stream().filter(source -> source.getId().equals(row.getSource())).findFirst().orElse(null)));
        planned.forEach(row -> row.getPlanned().setRoom(row.getRooms().stream().filter(room -> room.getId().equals(row.getRoom())).findFirst().orElse(null)));
        Notice saved = register.save(notice);
        Notices.done("procurement.notice.saved");
        return "/notice/show?id=" + saved.getId() + "&faces-redirect=true";
    }

    public Notice getNotice() {
        return notice;
    }

    public List<MoneyRow> getMoney() {
        return money;
    }

    public List<PlannedRow> getPlanned() {
        return planned;
    }

    public List<FundingSource> getSources() {
        return sources;
    }

    public List<School> getSchools() {
        return schools;
    }

    public List<NoticeType> getTypes() {
        return List.of(NoticeType.values());
    }

    public List<NoticeStage> getStages() {
        return List.of(NoticeStage.values());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public Long getPlannedSchool() {
        return plannedSchool;
    }

    public void setPlannedSchool(Long plannedSchool) {
        this.plannedSchool = plannedSchool;
    }
}
