package kabinet.access.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Right;

/** The log of who saw personal data, for administrators. */
@Boundary
public class PersonalDataReading {

    @Inject
    PersonalDataLog log;

    /** Newest first. @param accountId null for everybody */
    @RolesAllowed(Right.ADMINISTER)
    public List<PersonalDataAccess> page(Long accountId, int first, int size) {
        return log.page(accountId, first, size);
    }

    /** Exact to {@link kabinet.base.Counted#LIMIT}; one more stands for "more than". */
    @RolesAllowed(Right.ADMINISTER)
    public int count(Long accountId) {
        return log.count(accountId);
    }
}
