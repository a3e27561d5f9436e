package kabinet.organisation.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.view.Notices;
import kabinet.organisation.boundary.PeopleRegister;
import kabinet.organisation.entity.Person;

/** The form for a new or known person, with what the person answers for and the way out: to hand it over and leave. */
@Named
@ViewScoped
public class PersonEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PeopleRegister register;

    private Long id;
    private Long school;
    private Long successor;
    private transient Person person;
    private transient PeopleRegister.Burden burden;
    private transient List<Person> successors;

    public void open() {
        Callers.current().demand(Right.EDIT_REGISTRY);
        if (id == null && school == null) {
            school = Callers.current().onlySchool();
        }
        if (id == null && school == null) {
            return;
        }
        person = id == null ? register.blank(school) : register.open(id);
        school = person.schoolId();
        if (id != null) {
            burden = register.burden(id);
            successors = register.choices(school).stream().filter(p -> !p.equals(person)).toList();
        }
    }

    public String save() {
        register.save(person);
        Notices.done("organisation.person.saved");
        return list();
    }

    public String deactivate() {
        register.deactivate(id, successor);
        Notices.done("organisation.person.deactivated", person.getName());
        return list();
    }

    public String reactivate() {
        register.reactivate(id);
        Notices.done("organisation.person.reactivated", person.getName());
        return list();
    }

    private String list() {
        return "/person/list?school=" + school + "&faces-redirect=true";
    }

    public Person getPerson() {
        return person;
    }

    public PeopleRegister.Burden getBurden() {
        return burden;
    }

    public List<Person> getSuccessors() {
        return successors;
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

    public Long getSuccessor() {
        return successor;
    }

    public void setSuccessor(Long successor) {
        this.successor = successor;
    }
}
