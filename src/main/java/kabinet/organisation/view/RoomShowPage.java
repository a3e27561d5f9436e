package kabinet.organisation.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kabinet.base.NotFoundException;
import kabinet.base.view.Notices;
import kabinet.organisation.boundary.RoomRegister;
import kabinet.organisation.entity.Room;

/** A room's card. What stands in it is told by a part of the device component. */
@Named
@ViewScoped
public class RoomShowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RoomRegister register;

    private Long id;
    private transient Room room;

    public void open() {
        if (id == null) {
            throw new NotFoundException();
        }
        room = register.show(id);
    }

    public String deactivate() {
        register.deactivate(id);
        Notices.done("organisation.room.deactivated");
        return again();
    }

    public String reactivate() {
        register.reactivate(id);
        Notices.done("organisation.room.reactivated");
        return again();
    }

    private String again() {
        return "/room/show?id=" + id + "&faces-redirect=true";
    }

    public Room getRoom() {
        return room;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
