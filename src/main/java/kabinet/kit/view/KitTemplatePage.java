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
import kabinet.kit.entity.KitTemplate;
import kabinet.organisation.entity.School;

/** {@code /kit/template}: what a kit of a year holds, and which schools are given one; without an id a new template. */
@Named
@ViewScoped
public class KitTemplatePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    KitRegister register;

    private Long id;
    private Integer year;
    private int version;
    private String name;
    private String basis;
    private KitForm form;
    private List<Long> getting = List.of();
    private transient List<School> schools;

    public void open() {
        Callers.current().demand(Right.EDIT_DIRECTORIES);
        if (id == null) {
            year = year == null ? LocalDate.now().getYear() : year;
            form = new KitForm(null);
            form.add();
        } else {
            KitTemplate template = register.template(id);
            version = template.getVersion();
            year = template.getYear();
            name = template.getName();
            basis = template.getBasis();
            form = new KitForm(template.getCost());
            template.getLines().forEach(line -> form.put(line.getKind().getId(), line.getQuantity()));
        }
    }

    public String save() {
        KitTemplate saved = id == null ? register.draw(year, name, basis, form.plan()) : register.redraw(id, version, name, basis, form.plan());
        Notices.done("kit.template.saved");
        return "/kit/template?id=" + saved.getId() + "&faces-redirect=true";
    }

    public String give() {
        int given = register.give(id, getting);
        Notices.done("kit.given", given);
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public KitForm getForm() {
        return form;
    }

    public List<Long> getGetting() {
        return getting;
    }

    public void setGetting(List<Long> getting) {
        this.getting = getting;
    }
}
