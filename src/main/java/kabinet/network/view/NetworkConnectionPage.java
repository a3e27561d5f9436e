package kabinet.network.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.base.view.Notices;
import kabinet.network.boundary.ConnectionRegister;
import kabinet.network.boundary.NetworkSurvey;
import kabinet.network.entity.ConnectionEdit;
import kabinet.network.entity.InternetConnection;
import kabinet.network.entity.Payer;
import kabinet.network.entity.Technology;

/** The form for a new or known connection to the internet. */
@Named
@ViewScoped
public class NetworkConnectionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ConnectionRegister register;
    @Inject
    NetworkSurvey survey;

    private Long id;
    private Long school;

    private transient InternetConnection connection;

    public void open() {
        Callers.current().demand(Right.EDIT_REGISTRY);
        if (id == null && school == null) {
            throw new NotFoundException();
        }
        connection = id == null ? new InternetConnection(survey.school(school), null, null, null, null, null) : register.show(id);
        school = connection.schoolId();
    }

    public String save() {
        ConnectionEdit edit = ConnectionEdit.of(connection);
        if (id == null) {
            register.create(school, edit);
        } else {
            register.change(id, connection.getVersion(), edit);
        }
        Notices.done("network.connection.saved");
        return again();
    }

    public String remove() {
        register.remove(id, connection.getVersion());
        Notices.done("network.connection.removed");
        return again();
    }

    private String again() {
        return "/network/show?faces-redirect=true&school=" + school;
    }

    /** What is not known is no choice, but where it is what stands there. */
    public List<Technology> getTechnologies() {
        return Stream.of(Technology.values()).filter(t -> t != Technology.UNKNOWN || connection.getTechnology() == t).toList();
    }

    public List<Payer> getPayers() {
        return Stream.of(Payer.values()).filter(p -> p != Payer.UNKNOWN || connection.getPayer() == p).toList();
    }

    public InternetConnection getConnection() {
        return connection;
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
}
