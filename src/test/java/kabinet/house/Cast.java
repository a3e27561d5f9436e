package kabinet.house;

import jakarta.transaction.UserTransaction;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import kabinet.access.control.Accounts;
import kabinet.access.control.Passwords;
import kabinet.access.entity.Account;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Role;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;

/**
 * Six accounts for tests from outside, one of every role, and two schools: all but the district's administrator see the first
 * school alone. Entered once inside the server; afterwards known by name to both sides.
 *
 * @param name of the test: letters that begin the logins and the schools' codes
 * @param number makes the schools' ИНН unique: 0 to 99
 */
public record Cast(String name, int number) {

    public static final String PASSWORD = "correct-horse-battery";
    private static final int[] INN_WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

    public String login(Role role) {
        return (name + "-" + role).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String ownSchool() {
        return name + "-1";
    }

    public String foreignSchool() {
        return name + "-2";
    }

    /** Inside the server; once entered, nothing happens. */
    public void enter(UserTransaction transaction, Accounts accounts, Passwords passwords, Schools schools) throws Exception {
        Callers.as(Caller.SYSTEM, () -> {
            transaction.begin();
            if (accounts.byLogin(login(Role.VIEWER)).isEmpty()) {
                School own = new School(schools.district(), ownSchool(), ownSchool(), inn(number * 2));
                schools.add(own);
                schools.add(new School(schools.district(), foreignSchool(), foreignSchool(), inn(number * 2 + 1)));
                for (Role role : Role.values()) {
                    Account account = new Account(login(role), "Проверка " + role, role, passwords.hash(PASSWORD));
                    if (role == Role.DISTRICT_ADMIN) {
                        account.scopeToDistrict();
                    } else {
                        account.scopeTo(Set.of(own.getId()));
                    }
                    accounts.add(account);
                }
            }
            transaction.commit();
            return null;
        });
    }

    /** A valid ИНН. @param n 0 to 9999 */
    static String inn(int n) {
        String nine = "33970%04d".formatted(n);
        int sum = IntStream.range(0, 9).map(i -> (nine.charAt(i) - '0') * INN_WEIGHTS[i]).sum();
        return nine + sum % 11 % 10;
    }
}
