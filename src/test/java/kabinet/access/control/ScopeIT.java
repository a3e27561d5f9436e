package kabinet.access.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.Set;
import java.util.concurrent.Callable;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.access.entity.Role;
import kabinet.house.Kabinet;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The caller's schools bound every read and write, below pages and API. */
class ScopeIT extends Kabinet {

    @Inject
    Schools schools;
    @Inject
    UserTransaction transaction;
    @PersistenceContext
    EntityManager em;

    private static Long own;
    private static Long foreign;

    @BeforeEach
    void twoSchools() throws Exception {
        if (own == null) {
            own = as(Caller.SYSTEM, () -> add("SC-1", "7707083893"));
            foreign = as(Caller.SYSTEM, () -> add("SC-2", "7701039591"));
        }
    }

    private Long add(String code, String inn) {
        School school = new School(schools.district(), code, code, inn);
        schools.add(school);
        return school.getId();
    }

    @Test
    void aQueryShowsOnlyOwnSchools() throws Exception {
        assertEquals(Set.of(own), as(schoolAdmin(), () -> Set.copyOf(schools.all().stream().map(School::getId).toList())));
        assertTrue(as(Caller.SYSTEM, () -> schools.all().size()) >= 2);
    }

    @Test
    void aForeignSchoolIsNotFoundByKey() throws Exception {
        assertNull(as(schoolAdmin(), () -> em.find(School.class, foreign)));
        assertEquals(own, as(schoolAdmin(), () -> em.find(School.class, own).getId()));
    }

    @Test
    void nobodySeesAnything() throws Exception {
        assertTrue(as(Caller.NOBODY, () -> schools.all()).isEmpty());
        assertNull(as(Caller.NOBODY, () -> em.find(School.class, own)));
    }

    @Test
    void theScopeOfOneCallerIsNotKeptForTheNext() throws Exception {
        assertFalse(as(schoolAdmin(), () -> schools.find(foreign)).isPresent());
        assertTrue(as(Caller.SYSTEM, () -> schools.find(foreign)).isPresent());
        assertFalse(as(schoolAdmin(), () -> schools.find(foreign)).isPresent());
    }

    @Test
    void writingIntoAForeignSchoolIsRefused() throws Exception {
        School theirs = as(Caller.SYSTEM, () -> schools.find(foreign).orElseThrow());
        assertThrows(ForeignSchoolException.class, () -> as(schoolAdmin(), () -> {
            schools.add(new Building(theirs, "Чужой корпус"));
            em.flush();
            return null;
        }));
    }

    private Caller schoolAdmin() {
        return new Caller(1L, "it", "Проверка", Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false, Set.of(own));
    }

    private <T> T as(Caller caller, Callable<T> action) throws Exception {
        return Callers.as(caller, () -> {
            transaction.begin();
            try {
                T result = action.call();
                transaction.commit();
                return result;
            } catch (Exception e) {
                transaction.rollback();
                throw e;
            }
        });
    }
}
