package kabinet.stocktaking.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.act.entity.Commission;
import kabinet.act.entity.CommissionMember;
import kabinet.base.BusinessException;
import kabinet.base.Texts;
import kabinet.base.view.Notices;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.School;
import kabinet.stocktaking.boundary.StocktakeLookup;
import kabinet.stocktaking.boundary.StocktakePlanning;
import kabinet.stocktaking.boundary.StocktakeRegister;
import kabinet.stocktaking.entity.Extent;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakePlan;
import kabinet.stocktaking.entity.StocktakeState;

/** {@code /stocktake/edit}: plans a stocktake by an order, of one school or of many; with an id changes a plan before it begins. */
@Named
@ViewScoped
public class StocktakeEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    StocktakePlanning planning;
    @Inject
    StocktakeRegister register;
    @Inject
    StocktakeLookup lookup;

    private Long id;
    private int version;
    private Map<Long, Boolean> schools = new HashMap<>();
    /** Of which somebody comes to plan one; null if none was named. */
    private Long school;
    private String schoolName;
    private String orderNumber;
    private LocalDate orderDate = LocalDate.now();
    private String reason;
    private LocalDate beginsOn = LocalDate.now();
    private LocalDate endsOn;
    private List<Member> members = new ArrayList<>();
    private List<Long> buildings = new ArrayList<>();
    private List<Long> rooms = new ArrayList<>();
    private List<Long> people = new ArrayList<>();
    private List<Long> kinds = new ArrayList<>();
    private Long corrects;
    private boolean warned;
    private List<String> warnings = List.of();

    private transient List<Option> schoolChoices;
    private transient Long offeredFor;
    private transient List<Option> buildingChoices;
    private transient List<Option> roomChoices;
    private transient List<Person> staff;
    private transient List<Option> correctable;
    private transient List<Option> kindChoices;

    /** A member of the commission, as typed. */
    public static class Member implements Serializable {

        private static final long serialVersionUID = 1L;

        private String name = "";
        private String position = "";

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getPosition() {
            return position;
        }

        public void setPosition(String position) {
            this.position = position;
        }
    }

    /** @throws BusinessException if the stocktake has begun */
    public void open() {
        if (id == null) {
            Callers.current().demand(Right.AUDIT);
            endsOn = planning.usualEnd(beginsOn);
            Long only = Callers.current().onlySchool() == null ? school : Callers.current().onlySchool();
            if (only != null && getSchoolChoices().stream().anyMatch(s -> s.id().equals(only))) {
                schools.put(only, true);
            }
            for (int i = 0; i < StocktakePlanning.QUORUM; i++) {
                members.add(new Member());
            }
            return;
        }
        Stocktake stocktake = planning.planned(id);
        version = stocktake.getVersion();
        schools.put(stocktake.schoolId(), true);
        schoolName = stocktake.getSchool().getShortName();
        orderNumber = stocktake.getOrderNumber();
        orderDate = stocktake.getOrderDate();
        reason = stocktake.getReason();
        beginsOn = stocktake.getBeginsOn();
        endsOn = stocktake.getEndsOn();
        stocktake.getCommission().members().forEach(m -> {
            Member member = new Member();
            member.setName(m.name());
            member.setPosition(m.position());
            members.add(member);
        });
        buildings = new ArrayList<>(stocktake.getExtent().buildings());
        rooms = new ArrayList<>(stocktake.getExtent().rooms());
        people = new ArrayList<>(stocktake.getExtent().people());
        kinds = new ArrayList<>(stocktake.getExtent().kinds());
        corrects = stocktake.getCorrects() == null ? null : stocktake.getCorrects().getId();
    }

    /** Saves; what is odd is said first and saved the second time. */
    public String save() {
        StocktakePlan plan = plan();
        if (!warned && !warn(plan).isEmpty()) {
            warned = true;
            return null;
        }
        if (id != null) {
            planning.reword(id, version, plan);
            Notices.done("stocktaking.edit.saved");
            return "/stocktake/show?faces-redirect=true&id=" + id;
        }
        List<Stocktake> planned = planning.plan(chosen(), plan);
        Notices.done("stocktaking.edit.planned", planned.size());
        return planned.size() == 1 ? "/stocktake/show?faces-redirect=true&id=" + planned.get(0).getId() : "/stocktake/list?faces-redirect=true&state=" + StocktakeState.PLANNED;
    }

    private List<String> warn(StocktakePlan plan) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        Long first = chosen().stream().findFirst().orElse(null);
        warnings = first == null ? List.of() : planning.warnings(first, plan).stream().map((BusinessException w) -> w.text(locale)).toList();
        return warnings;
    }

    private StocktakePlan plan() {
        Commission commission = new Commission("", members.stream().map(m -> new CommissionMember(m.getName(), m.getPosition())).toList());
        Extent extent = getOne() == null ? Extent.WHOLE : new Extent(buildings, rooms, people, kinds);
        return new StocktakePlan(orderNumber, orderDate, reason, beginsOn, endsOn, commission, extent, getOne() == null ? null : corrects);
    }

    private List<Long> chosen() {
        return schools.entrySet().stream().filter(e -> Boolean.TRUE.equals(e.getValue())).map(Map.Entry::getKey).toList();
    }

    /** The school, if it is only one: then the stocktake may cover a part of it. */
    public Long getOne() {
        List<Long> chosen = chosen();
        return chosen.size() == 1 ? chosen.get(0) : null;
    }

    /** Another school has other rooms and people. */
    public void schoolsChanged() {
        if (!Objects.equals(offeredFor, getOne())) {
            buildings = new ArrayList<>();
            rooms = new ArrayList<>();
            people = new ArrayList<>();
            corrects = null;
        }
    }

    public void allSchools() {
        boolean all = chosen().size() < getSchoolChoices().size();
        getSchoolChoices().forEach(s -> schools.put(s.id(), all));
        schoolsChanged();
    }

    public void addMember() {
        if (members.size() < Commission.MOST) {
            members.add(new Member());
        }
    }

    public void removeMember(Member member) {
        members.remove(member);
    }

    public List<Option> getSchoolChoices() {
        if (schoolChoices == null) {
            schoolChoices = lookup.schools().stream().filter(School::isActive).map(s -> new Option(s.getId(), s.getShortName())).toList();
        }
        return schoolChoices;
    }

    private void offer() {
        Long one = getOne();
        if (buildingChoices == null || !Objects.equals(one, offeredFor)) {
            buildingChoices = one == null ? List.of() : lookup.buildings(one).stream().map(b -> new Option(b.getId(), b.getName())).toList();
            roomChoices = one == null ? List.of() : lookup.rooms(one).stream().map(r -> new Option(r.getId(), r.getTitle() + " · " + r.getBuilding().getName())).toList();
            staff = one == null ? List.of() : lookup.people(one);
            correctable = one == null ? List.of() : lookup.approved(one).stream().map(t -> new Option(t.getId(), t.getTitle())).toList();
            offeredFor = one;
        }
    }

    public List<Option> getBuildingChoices() {
        offer();
        return buildingChoices;
    }

    public List<Option> getRoomChoices() {
        offer();
        return roomChoices;
    }

    public List<Person> getStaff() {
        offer();
        return staff;
    }

    /** Approved ones, whose act this one may replace. */
    public List<Option> getCorrectable() {
        offer();
        return correctable;
    }

    public List<Option> getPeopleChoices() {
        return getStaff().stream().map(p -> new Option(p.getId(), p.getName() + " · " + p.getPosition())).toList();
    }

    public List<Option> getKindChoices() {
        if (kindChoices == null) {
            kindChoices = lookup.kinds().stream().map(k -> new Option(k.getId(), k.getName())).toList();
        }
        return kindChoices;
    }

    public boolean isNew() {
        return id == null;
    }

    /** Whether it covers a part that is not named by rooms alone. */
    public boolean isNarrowedOtherwise() {
        return !buildings.isEmpty() || !people.isEmpty() || !kinds.isEmpty();
    }

    /** By when its act must be approved; null if nobody sets a day. */
    public String getEndsHelp() {
        LocalDate due = beginsOn == null ? null : planning.dueDay(beginsOn);
        return due == null ? null : Texts.of(FacesContext.getCurrentInstance().getViewRoot().getLocale(), "stocktaking.edit.ends.due", due);
    }

    public boolean isOneSchool() {
        return id != null || Callers.current().onlySchool() != null;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public Map<Long, Boolean> getSchools() {
        return schools;
    }

    public String getSchoolName() {
        return schoolName;
    }

    public String getOrderNumber() {
        return orderNumber;
    }

    public void setOrderNumber(String orderNumber) {
        this.orderNumber = orderNumber;
    }

    public LocalDate getOrderDate() {
        return orderDate;
    }

    public void setOrderDate(LocalDate orderDate) {
        this.orderDate = orderDate;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getBeginsOn() {
        return beginsOn;
    }

    public void setBeginsOn(LocalDate beginsOn) {
        this.beginsOn = beginsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public List<Member> getMembers() {
        return members;
    }

    public List<Long> getBuildings() {
        return buildings;
    }

    public void setBuildings(List<Long> buildings) {
        this.buildings = buildings;
    }

    public List<Long> getRooms() {
        return rooms;
    }

    public void setRooms(List<Long> rooms) {
        this.rooms = rooms;
    }

    public List<Long> getPeople() {
        return people;
    }

    public void setPeople(List<Long> people) {
        this.people = people;
    }

    public List<Long> getKinds() {
        return kinds;
    }

    public void setKinds(List<Long> kinds) {
        this.kinds = kinds;
    }

    public Long getCorrects() {
        return corrects;
    }

    public void setCorrects(Long corrects) {
        this.corrects = corrects;
    }

    public boolean isWarned() {
        return warned;
    }

    public List<String> getWarnings() {
        return warnings;
    }
}
