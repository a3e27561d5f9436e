package kabinet.organisation.control;

import java.util.Collection;
import java.util.Map;
import kabinet.organisation.entity.Person;

/**
 * What stands in rooms and what people answer for. Told by the components that keep such things, so that the organisation need
 * not know them: a room with things in it is not given up, and somebody who answers for things hands them over before leaving.
 */
public interface Holdings {

    /** How many things stand in each of the rooms; a room without any may be absent. */
    Map<Long, Long> inRooms(Collection<Long> roomIds);

    /** How many things each of the people answers for; who answers for none may be absent. */
    Map<Long, Long> ofPeople(Collection<Long> personIds);

    /** Makes {@code to} answer for everything that {@code from} answers for. */
    void handOver(Person from, Person to);
}
