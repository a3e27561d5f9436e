package kabinet.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Set;
import kabinet.access.control.Accounts;
import kabinet.access.entity.Account;
import kabinet.access.entity.AccountEdit;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.Role;
import kabinet.base.BusinessException;
import kabinet.base.DuplicateException;
import kabinet.base.StaleException;
import kabinet.house.Acting;
import org.junit.jupiter.api.Test;

/** Accounts as administrators and their owners keep them. */
class AccountRegisterIT extends Acting {

    private static final AccountEdit AUDITOR = new AccountEdit("Проверяющая О. П.", Role.AUDITOR, true, Set.of(), Set.of());

    @Inject
    AccountRegister register;
    @Inject
    OwnAccount own;
    @Inject
    SignIn signIn;
    @Inject
    PersonalTokens tokens;
    @Inject
    Accounts accounts;

    private final Caller district = caller(Role.DISTRICT_ADMIN);

    private SignIn.Outcome enters(String login, String password) {
        return signIn.withPassword(login, password, "192.0.2.7").outcome();
    }

    private Caller of(Long id) throws Exception {
        return as(district, () -> register.open(id)).asCaller();
    }

    @Test
    void theGivenPasswordOpensTheAccount() throws Exception {
        AccountRegister.NewPassword given = as(district, () -> register.add("  AR-Auditor ", AUDITOR));
        assertEquals("ar-auditor", given.login());
        assertEquals(SignIn.Outcome.SUCCESS, enters("ar-auditor", given.password()));
    }

    @Test
    void aTakenLoginIsRefused() throws Exception {
        as(district, () -> register.add("ar-twice", AUDITOR));
        DuplicateException refused = assertThrows(DuplicateException.class, () -> as(district, () -> register.add("AR-TWICE", AUDITOR)));
        assertEquals("access.login.taken", refused.key());
    }

    @Test
    void onlyAdministratorsKeepAccounts() {
        assertThrows(ForbiddenException.class, () -> as(caller(Role.SCHOOL_ADMIN, 1L), register::all));
        assertThrows(ForbiddenException.class, () -> as(caller(Role.HEAD, 1L), () -> register.add("ar-nobody", AUDITOR)));
    }

    @Test
    void anAccountWithoutSchoolsIsRefused() {
        AccountEdit nowhere = new AccountEdit("Никто Н. Н.", Role.VIEWER, false, Set.of(), Set.of());
        assertEquals("access.account.noSchool", assertThrows(BusinessException.class, () -> as(district, () -> register.add("ar-nowhere", nowhere))).key());
    }

    @Test
    void aResetEndsPasswordAndTokens() throws Exception {
        AccountRegister.NewPassword first = as(district, () -> register.add("ar-reset", AUDITOR));
        String token = as(of(first.accountId()), () -> tokens.issue("Проба"));
        assertTrue(signIn.byToken(token).isPresent());
        AccountRegister.NewPassword second = as(district, () -> register.resetPassword(first.accountId()));
        assertEquals(SignIn.Outcome.WRONG, enters("ar-reset", first.password()));
        assertEquals(SignIn.Outcome.SUCCESS, enters("ar-reset", second.password()));
        assertFalse(signIn.byToken(token).isPresent());
    }

    @Test
    void aDeactivatedAccountIsOutAtOnce() throws Exception {
        AccountRegister.NewPassword given = as(district, () -> register.add("ar-out", AUDITOR));
        SignIn.Attempt attempt = signIn.withPassword("ar-out", given.password(), "192.0.2.7");
        String token = as(of(given.accountId()), () -> tokens.issue("Проба"));
        assertTrue(signIn.bySession(attempt.accountId(), attempt.epoch()).isPresent());
        as(district, () -> {
            register.deactivate(given.accountId());
            return null;
        });
        assertFalse(signIn.bySession(attempt.accountId(), attempt.epoch()).isPresent());
        assertEquals(SignIn.Outcome.WRONG, enters("ar-out", given.password()));
        assertFalse(signIn.byToken(token).isPresent());
        as(district, () -> {
            register.reactivate(given.accountId());
            return null;
        });
        assertEquals(SignIn.Outcome.SUCCESS, enters("ar-out", given.password()));
        assertFalse(signIn.byToken(token).isPresent(), "what ended does not come back");
    }

    @Test
    void aChangeHoldsFromTheNextRequestOn() throws Exception {
        Long id = as(district, () -> register.add("ar-change", AUDITOR)).accountId();
        Account known = as(district, () -> register.open(id));
        as(district, () -> {
            register.change(id, known.getVersion(), new AccountEdit("Проверяющая О. П.", Role.VIEWER, true, Set.of(), Set.of("APPROVE_DISTRICT")));
            return null;
        });
        Caller changed = of(id);
        assertEquals(Role.VIEWER, changed.role());
        assertTrue(changed.may("APPROVE_DISTRICT"));
        assertThrows(StaleException.class, () -> as(district, () -> {
            register.change(id, known.getVersion(), AUDITOR);
            return null;
        }));
    }

    @Test
    void nobodyTakesTheOwnAdministrationAway() throws Exception {
        AccountEdit edit = new AccountEdit("Админ А. А.", Role.DISTRICT_ADMIN, true, Set.of(), Set.of());
        Long id = as(district, () -> register.add("ar-admin", edit)).accountId();
        Caller admin = of(id);
        assertEquals("access.account.own", assertThrows(BusinessException.class, () -> as(admin, () -> {
            register.deactivate(id);
            return null;
        })).key());
        int version = as(admin, () -> register.open(id)).getVersion();
        assertEquals("access.account.own", assertThrows(BusinessException.class, () -> as(admin, () -> {
            register.change(id, version, AUDITOR);
            return null;
        })).key());
    }

    @Test
    void theLastDistrictAdministratorStays() throws Exception {
        AccountEdit edit = new AccountEdit("Последний П. П.", Role.DISTRICT_ADMIN, true, Set.of(), Set.of());
        Long last = as(district, () -> register.add("ar-last", edit)).accountId();
        BusinessException refused = assertThrows(BusinessException.class, () -> within(district, () -> {
            accounts.all().stream().filter(a -> a.getRole() == Role.DISTRICT_ADMIN && !a.getId().equals(last)).forEach(Account::deactivate);
            register.deactivate(last);
            return null;
        }));
        assertEquals("access.account.lastAdministrator", refused.key());
        assertTrue(as(district, () -> register.open(last)).isActive());
    }

    @Test
    void theOwnPasswordIsChangedByWhoeverKnowsTheOldOne() throws Exception {
        AccountRegister.NewPassword given = as(district, () -> register.add("ar-own", AUDITOR));
        Caller caller = of(given.accountId());
        assertEquals(SignIn.Outcome.WRONG, as(caller, () -> own.changePassword("not the old one", "a much better one")).outcome());
        assertEquals("access.password.length", assertThrows(BusinessException.class, () -> as(caller, () -> own.changePassword(given.password(), "short"))).key());
        String token = as(caller, () -> tokens.issue("Проба"));
        assertEquals(SignIn.Outcome.SUCCESS, as(caller, () -> own.changePassword(given.password(), "a much better one")).outcome());
        assertFalse(signIn.byToken(token).isPresent(), "a token is no way around a new password");
        assertEquals(SignIn.Outcome.SUCCESS, enters("ar-own", "a much better one"));
    }

    @Test
    void guessingTheOldPasswordLocksTheAccount() throws Exception {
        AccountRegister.NewPassword given = as(district, () -> register.add("ar-guess", AUDITOR));
        Caller caller = of(given.accountId());
        for (int i = 1; i < Account.FAILURES_ALLOWED; i++) {
            assertEquals(SignIn.Outcome.WRONG, as(caller, () -> own.changePassword("guess", "a much better one")).outcome());
        }
        assertEquals(SignIn.Outcome.LOCKED, as(caller, () -> own.changePassword("guess", "a much better one")).outcome());
        assertEquals(SignIn.Outcome.LOCKED, as(caller, () -> own.changePassword(given.password(), "a much better one")).outcome());
    }
}
