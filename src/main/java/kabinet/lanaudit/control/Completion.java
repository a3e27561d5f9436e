package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import kabinet.base.BusinessException;
import kabinet.lanaudit.entity.LanAudit;

/** Ends the walk. */
@ApplicationScoped
public class Completion {

    @Inject
    RoomStates states;

    /** @param audit locked @throws BusinessException if no room was looked at */
    public void complete(LanAudit audit, LocalDate today, String by) {
        if (states.of(audit.getId()).isEmpty()) {
            throw new BusinessException("lanaudit.complete.nothing");
        }
        audit.complete(by, null);
    }

    /** @param audit locked */
    public void reopen(LanAudit audit) {
        audit.reopen();
    }
}
