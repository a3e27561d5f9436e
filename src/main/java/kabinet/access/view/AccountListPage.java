package kabinet.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kabinet.access.boundary.AccountRegister;
import kabinet.access.entity.Account;

/** All accounts of the district; a few hundred, so one list. */
@Named
@RequestScoped
public class AccountListPage {

    @Inject
    AccountRegister register;

    private String q;
    private List<Account> accounts;

    public void open() {
        String wanted = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        accounts = register.all().stream()
            .filter(a -> a.getLogin().contains(wanted) || a.getName().toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }

    /** Everybody, to choose one from. */
    public List<Account> getChoices() {
        return register.all();
    }

    public boolean isLocked(Account account) {
        return account.isLocked(Instant.now());
    }

    public List<Account> getAccounts() {
        return accounts;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
