package kabinet.access.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import kabinet.access.control.Accounts;
import kabinet.access.control.Boundary;
import kabinet.access.control.Passwords;
import kabinet.access.control.Tokens;
import kabinet.access.entity.Account;
import kabinet.access.entity.AccountEdit;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;

/**
 * The accounts of the district. Administrators make and change them, but cannot lock themselves out: nobody takes the own
 * administration away, and the last active district administrator stays one.
 */
@Boundary
public class AccountRegister {

    @Inject
    Accounts accounts;
    @Inject
    Passwords passwords;
    @Inject
    Tokens tokens;

    /** A password that is shown once and stored only as a hash. */
    public record NewPassword(Long accountId, String login, String password) {
    }

    /** With their schools and rights. */
    @RolesAllowed(Right.ADMINISTER)
    public List<Account> all() {
        List<Account> all = accounts.all();
        all.forEach(AccountRegister::load);
        return all;
    }

    @RolesAllowed(Right.ADMINISTER)
    public Account open(Long id) {
        return load(find(id));
    }

    /** Opens an account with a random password. */
    @RolesAllowed(Right.ADMINISTER)
    public NewPassword add(String login, AccountEdit edit) {
        check(edit);
        String password = passwords.generate();
        Account account = new Account(login.strip().toLowerCase(Locale.ROOT), edit.name(), edit.role(), passwords.hash(password));
        apply(edit, account);
        accounts.add(account);
        accounts.write(account);
        return new NewPassword(account.getId(), account.getLogin(), password);
    }

    /**
     * Changes name, role, scope and rights; they hold from the account's next request on.
     *
     * @param version of the account that the change is based on
     */
    @RolesAllowed(Right.ADMINISTER)
    public void change(Long id, int version, AccountEdit edit) {
        check(edit);
        Account account = find(id);
        if (account.getVersion() != version) {
            throw new StaleException();
        }
        account.setName(edit.name());
        account.setRole(edit.role());
        apply(edit, account);
        if (isOwn(account) && !account.asCaller().may(Right.ADMINISTER)) {
            throw new BusinessException("access.account.own");
        }
        keepAnAdministrator();
    }

    /** Ends the account's sessions and tokens, which a reactivation does not bring back; its name stays in history and papers. */
    @RolesAllowed(Right.ADMINISTER)
    public void deactivate(Long id) {
        Account account = find(id);
        if (isOwn(account)) {
            throw new BusinessException("access.account.own");
        }
        account.deactivate();
        tokens.revokeAll(account);
        keepAnAdministrator();
    }

    @RolesAllowed(Right.ADMINISTER)
    public void reactivate(Long id) {
        find(id).reactivate();
    }

    /** Gives the account a random password, ends its sessions and revokes its tokens. */
    @RolesAllowed(Right.ADMINISTER)
    public NewPassword resetPassword(Long id) {
        Account account = find(id);
        String password = passwords.generate();
        account.changePassword(passwords.hash(password));
        tokens.revokeAll(account);
        return new NewPassword(id, account.getLogin(), password);
    }

    private static void check(AccountEdit edit) {
        if (!edit.wholeDistrict() && edit.schools().isEmpty()) {
            throw new BusinessException("access.account.noSchool");
        }
        if (!Right.GRANTABLE.containsAll(edit.extraRights())) {
            throw new IllegalArgumentException("rights that come with a role only: " + edit.extraRights());
        }
    }

    private static void apply(AccountEdit edit, Account account) {
        if (edit.wholeDistrict()) {
            account.scopeToDistrict();
        } else {
            account.scopeTo(edit.schools());
        }
        account.grant(edit.extraRights());
    }

    private void keepAnAdministrator() {
        if (accounts.lockDistrictAdministrators().isEmpty()) {
            throw new BusinessException("access.account.lastAdministrator");
        }
    }

    private static boolean isOwn(Account account) {
        return account.getId().equals(Callers.current().accountId());
    }

    private Account find(Long id) {
        return accounts.find(id).orElseThrow(NotFoundException::new);
    }

    private static Account load(Account account) {
        account.getSchools();
        account.getExtraRights();
        return account;
    }
}
