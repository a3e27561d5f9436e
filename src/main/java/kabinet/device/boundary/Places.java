package kabinet.device.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.organisation.control.People;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;

/** Where devices can be put and to whom they can be given: only rooms in use and people still there. */
@ApplicationScoped
class Places {

    @Inject
    Rooms rooms;
    @Inject
    People people;

    /** Null for null. */
    Room room(Long id) {
        if (id == null) {
            return null;
        }
        Room room = rooms.find(id).orElseThrow(NotFoundException::new);
        if (!room.isActive()) {
            throw new BusinessException("device.room.inactive", room.getNumber());
        }
        return room;
    }

    /** Null for null. */
    Person person(Long id) {
        if (id == null) {
            return null;
        }
        Person person = people.find(id).orElseThrow(NotFoundException::new);
        if (!person.isActive()) {
            throw new BusinessException("device.person.inactive", person.getName());
        }
        return person;
    }
}
