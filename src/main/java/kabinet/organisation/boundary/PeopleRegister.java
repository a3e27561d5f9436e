package kabinet.organisation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kabinet.access.control.Boundary;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.history.control.Revisions;
import kabinet.organisation.control.AllHoldings;
import kabinet.organisation.control.People;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.PersonFilter;
import kabinet.organisation.entity.PersonRow;
import kabinet.organisation.entity.Room;

/** The people who answer for equipment. Who looks through them is written down, as the law on personal data asks. */
@Boundary
public class PeopleRegister {

    /** What the log of personal data calls a list of people. */
    private static final String LIST = "organisation.person.list";

    @Inject
    People people;
    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    AllHoldings holdings;
    @Inject
    PersonalDataLog log;
    @Inject
    Revisions revisions;

    /**
     * What somebody leaves behind.
     *
     * @param things devices and the like that the person answers for
     * @param rooms rooms that the person answers for
     */
    public record Burden(long things, long rooms) {
        public boolean isNone() {
            return things == 0 && rooms == 0;
        }
    }

    /** A page of the list; logged. */
    @RolesAllowed(Right.READ)
    public List<PersonRow> page(PersonFilter filter, int first, int size) {
        List<PersonRow> page = people.page(filter, first, size);
        if (!page.isEmpty()) {
            log.record(PersonalDataAccess.Act.VIEW, LIST, filter.schoolId(), filter.text());
        }
        return page;
    }

    /** The people of the filter after the one with the id, in the order of ids: a page for programs; logged. */
    @RolesAllowed(Right.READ)
    public List<Person> after(PersonFilter filter, long id, int limit) {
        List<Person> page = people.after(filter, id, limit);
        if (!page.isEmpty()) {
            log.record(PersonalDataAccess.Act.VIEW, LIST, filter.schoolId(), filter.text());
        }
        return page;
    }

    @RolesAllowed(Right.READ)
    public int count(PersonFilter filter) {
        return people.count(filter);
    }

    /** How many things and rooms each of the people answers for; who answers for none is absent. */
    @RolesAllowed(Right.READ)
    public Map<Long, Long> burdens(Collection<Long> personIds) {
        return holdings.ofPeople(personIds);
    }

    /** The active people of a school, to choose one from. */
    @RolesAllowed(Right.READ)
    public List<Person> choices(Long schoolId) {
        return people.of(schoolId).stream().filter(Person::isActive).toList();
    }

    /** One person; logged. */
    @RolesAllowed(Right.READ)
    public Person show(Long id) {
        Person person = people.find(id).orElseThrow(NotFoundException::new);
        log.record(PersonalDataAccess.Act.VIEW, LIST, person.schoolId(), person.getName());
        return person;
    }

    /** Nobody yet, for a form. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public Person blank(Long schoolId) {
        return new Person(schools.find(schoolId).orElseThrow(NotFoundException::new), null, null);
    }

    /** The person for a form that changes it. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public Person open(Long id) {
        return show(id);
    }

    @RolesAllowed(Right.EDIT_REGISTRY)
    public Person save(Person person) {
        return people.save(person);
    }

    @RolesAllowed(Right.READ)
    public Burden burden(Long id) {
        show(id);
        return new Burden(holdings.ofPerson(id), rooms.ofPerson(id).size());
    }

    /**
     * Ends somebody's work.
     *
     * @param successorId who answers from now on for what the person answered for; may be null if that is nothing
     * @throws BusinessException if there is something and nobody takes it over
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public void deactivate(Long id, Long successorId) {
        Person person = show(id);
        Burden burden = burden(id);
        if (!burden.isNone()) {
            if (successorId == null) {
                throw new BusinessException("organisation.person.answersFor", person.getName(), burden.things(), burden.rooms());
            }
            handOver(person, show(successorId));
        }
        person.deactivate();
    }

    private void handOver(Person person, Person successor) {
        if (successor.equals(person) || !successor.isActive()) {
            throw new BusinessException("organisation.person.cannotTakeOver", successor.getName());
        }
        if (!successor.getSchool().equals(person.getSchool())) {
            throw new BusinessException("organisation.room.personOfOtherSchool");
        }
        revisions.describe("organisation.act.handOver", person.getShortName() + " → " + successor.getShortName());
        for (Room room : rooms.ofPerson(person.getId())) {
            room.setResponsible(successor);
        }
        holdings.handOver(person, successor);
    }

    @RolesAllowed(Right.EDIT_REGISTRY)
    public void reactivate(Long id) {
        show(id).reactivate();
    }
}
