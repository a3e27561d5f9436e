package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import kabinet.field.control.Sheet;

/** The audit on the offline page, room by room: its modules are in {@code webapp/field/lanaudit}. */
@ApplicationScoped
public class LanAuditSheet implements Sheet {

    @Override
    public String name() {
        return "lanaudit";
    }
}
