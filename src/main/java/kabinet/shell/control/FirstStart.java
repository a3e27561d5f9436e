package kabinet.shell.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.context.Initialized;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Optional;
import java.util.logging.Logger;
import kabinet.access.control.Accounts;
import kabinet.access.control.Passwords;
import kabinet.access.entity.Account;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives an empty installation its first account: {@code admin}, with the password of {@code KABINET_ADMIN_PASSWORD} or a random
 * one that is printed once. With demonstration data there are accounts already, so nothing is printed.
 */
@ApplicationScoped
public class FirstStart {

    private static final Logger LOG = Logger.getLogger("kabinet");
    private static final String LOGIN = "admin";

    @Inject
    Accounts accounts;
    @Inject
    Passwords passwords;
    @Inject
    UserTransaction transaction;
    @Inject
    @ConfigProperty(name = "kabinet.admin.password")
    Optional<String> givenPassword;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) throws Exception {
        Callers.as(Caller.SYSTEM, () -> {
            transaction.begin();
            if (accounts.isEmpty()) {
                addAdministrator();
            }
            transaction.commit();
            return null;
        });
    }

    private void addAdministrator() {
        String password = givenPassword.orElseGet(passwords::generate);
        passwords.check(password, LOGIN);
        Account admin = new Account(LOGIN, "Администратор", Role.DISTRICT_ADMIN, passwords.hash(password));
        admin.scopeToDistrict();
        accounts.add(admin);
        if (givenPassword.isEmpty()) {
            LOG.info("First start: sign in as \"" + LOGIN + "\" with the password " + password + " (printed this once; change it)");
        }
    }
}
