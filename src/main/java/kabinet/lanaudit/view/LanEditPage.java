package kabinet.lanaudit.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
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
import kabinet.lanaudit.boundary.LanLookup;
import kabinet.lanaudit.boundary.LanAuditPlanning;
import kabinet.lanaudit.boundary.LanAuditRegister;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditPlan;
import kabinet.lanaudit.entity.LanAuditState;

/** {@code /lan/edit}: plans an audit by an order, of one school or of many; with an id changes a plan before it begins. */
@Named
@ViewScoped
public class LanEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LanAuditPlanning planning;
    @Inject
    LanAuditRegister register;
    @Inject
    LanLookup lookup;

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
    private Long corrects;
    private boolean warned;
    private List<String> warnings = List.of();

    private transient List<Choice> schoolChoices;
    private transient Long offeredFor;
    private transient List<Person> staff;
    private transient List<Choice> correctable;

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

    /** @throws BusinessException if the audit has begun */
    public void open() {
        if (id == null) {
            Callers.current().demand(Right.AUDIT);
            endsOn = planning.usualEnd(beginsOn);
            Long only = Callers.current().onlySchool() == null ? school : Callers.current().onlySchool();
            if (only != null && getSchoolChoices().stream().anyMatch(s -> s.id().equals(only))) {
                schools.put(only, true);
            }
            for (int i = 0; i < LanAuditPlanning.QUORUM; i++) {
                members.add(new Member());
            }
            return;
        }
        LanAudit audit = planning.planned(id);
        version = audit.getVersion();
        schools.put(audit.schoolId(), true);
        schoolName = audit.getSchool().getShortName();
        orderNumber = audit.getOrderNumber();
        orderDate = audit.getOrderDate();
        reason = audit.getReason();
        beginsOn = audit.getBeginsOn();
        endsOn = audit.getEndsOn();
        audit.getCommission().members().forEach(m -> {
            Member member = new Member();
            member.setName(m.name());
            member.setPosition(m.position());
            members.add(member);
        });
        corrects = audit.getCorrects() == null ? null : audit.getCorrects().getId();
    }

    /** Holds the days against each other when each of them is read, so that whatever is wrong with the form is told at once, beside its field. */
    public void check(ComponentSystemEvent validated) {
        UIComponent form = validated.getComponent();
        LocalDate begins = day(form, "begins");
        LocalDate order = day(form, "date");
        LocalDate ends = day(form, "ends");
        if (begins != null && order != null) {
            tell(form, "date", LanAudit.orderDateFault(order, begins));
        }
        if (begins != null && ends != null) {
            tell(form, "ends", LanAudit.endsOnFault(begins, ends));
        }
    }

    /** Null if what was typed is none. */
    private static LocalDate day(UIComponent form, String field) {
        UIInput input = (UIInput) form.findComponent(field);
        return input.isValid() ? (LocalDate) input.getValue() : null;
    }

    private static void tell(UIComponent form, String field, BusinessException fault) {
        if (fault == null) {
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        UIInput input = (UIInput) form.findComponent(field);
        input.setValid(false);
        faces.addMessage(input.getClientId(faces), new FacesMessage(FacesMessage.SEVERITY_ERROR, fault.text(faces.getViewRoot().getLocale()), null));
        faces.validationFailed();
        faces.renderResponse();
    }

    /** Saves; what is odd is said first and saved the second time. */
    public String save() {
        LanAuditPlan plan = plan();
        if (!warned && !warn(plan).isEmpty()) {
            warned = true;
            return null;
        }
        if (id != null) {
            planning.reword(id, version, plan);
            Notices.done("lanaudit.edit.saved");
            return "/lan/show?faces-redirect=true&id=" + id;
        }
        List<LanAudit> planned = planning.plan(chosen(), plan);
        Notices.done("lanaudit.edit.planned", planned.size());
        return planned.size() == 1 ? "/lan/show?faces-redirect=true&id=" + planned.get(0).getId() : "/lan/list?faces-redirect=true&state=" + LanAuditState.PLANNED;
    }

    private List<String> warn(LanAuditPlan plan) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        Long first = chosen().stream().findFirst().orElse(null);
        warnings = first == null ? List.of() : planning.warnings(plan).stream().map((BusinessException w) -> w.text(locale)).toList();
        return warnings;
    }

    private LanAuditPlan plan() {
        Commission commission = new Commission("", members.stream().map(m -> new CommissionMember(m.getName(), m.getPosition())).toList());
        return new LanAuditPlan(orderNumber, orderDate, reason, beginsOn, endsOn, commission, getOne() == null ? null : corrects);
    }

    private List<Long> chosen() {
        return schools.entrySet().stream().filter(e -> Boolean.TRUE.equals(e.getValue())).map(Map.Entry::getKey).toList();
    }

    /** The school, if it is only one: then its staff is offered, and an earlier act may be corrected. */
    public Long getOne() {
        List<Long> chosen = chosen();
        return chosen.size() == 1 ? chosen.get(0) : null;
    }

    /** Another school has other people. */
    public void schoolsChanged() {
        if (!Objects.equals(offeredFor, getOne())) {
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

    public List<Choice> getSchoolChoices() {
        if (schoolChoices == null) {
            schoolChoices = lookup.schools().stream().map(s -> new Choice(s.getId(), s.getShortName())).toList();
        }
        return schoolChoices;
    }

    private void offer() {
        Long one = getOne();
        if (staff == null || !Objects.equals(one, offeredFor)) {
            staff = one == null ? List.of() : lookup.people(one);
            correctable = one == null ? List.of() : lookup.approved(one).stream().map(t -> new Choice(t.getId(), t.getTitle())).toList();
            offeredFor = one;
        }
    }

    public List<Person> getStaff() {
        offer();
        return staff;
    }

    /** Approved ones, whose act this one may replace. */
    public List<Choice> getCorrectable() {
        offer();
        return correctable;
    }

    public boolean isNew() {
        return id == null;
    }

    /** By when its act must be approved; null if nobody sets a day. */
    public String getEndsHelp() {
        LocalDate due = beginsOn == null ? null : planning.dueDay(beginsOn);
        return due == null ? null : Texts.of(FacesContext.getCurrentInstance().getViewRoot().getLocale(), "lanaudit.edit.ends.due", due);
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
