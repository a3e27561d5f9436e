package kabinet.kit.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.view.Notices;
import kabinet.kit.boundary.KitRegister;
import kabinet.kit.entity.Kit;
import kabinet.organisation.entity.School;

/** {@code /kit/edit}: a school's kit; without an id a new one for a school that has none in the year. */
@Named
@ViewScoped
public class KitEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    KitRegister register;

    private Long id;
    private Integer year;
    private Long school;
    private int version;
    private String title;
    private String template;
    private KitForm form;
    private transient List<School> schools;

    public void open() {
        Callers.current().demand(Right.EDIT_DIRECTORIES);
        if (id == null) {
            year = year == null ? LocalDate.now().getYear() : year;
            form = new KitForm(null);
            form.add();
        } else {
            Kit kit = register.kit(id);
            version = kit.getVersion();
            year = kit.getYear();
            school = kit.schoolId();
            title = kit.getTitle();
            template = kit.getTemplate() == null ? null : kit.getTemplate().getName();
            form = new KitForm(kit.getCost());
            kit.getLines().forEach(line -> form.put(line.getKind().getId(), line.getQuantity()));
        }
    }

    public String save() {
        if (id == null) {
            register.plan(year, school, form.plan());
        } else {
            register.replan(id, version, form.plan());
        }
        Notices.done("kit.saved");
        return list();
    }

    public String remove() {
        register.remove(id);
        Notices.done("kit.removed");
        return list();
    }

    private String list() {
        return "/kit/show?year=" + year + "&faces-redirect=true";
    }

    /** The schools that can get one. */
    public List<School> getSchools() {
        if (schools == null) {
            schools = register.without(year);
        }
        return schools;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public String getTitle() {
        return title;
    }

    public String getTemplate() {
        return template;
    }

    public KitForm getForm() {
        return form;
    }
}
