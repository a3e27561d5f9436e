package kabinet.demo.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Set;
import kabinet.access.control.Accounts;
import kabinet.access.control.Boundary;
import kabinet.access.control.Passwords;
import kabinet.access.entity.Account;
import kabinet.access.entity.Right;
import kabinet.access.entity.Role;
import kabinet.base.NotFoundException;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.District;

/** The accounts that the demonstration is signed in with, and the district it plays in. */
@Boundary
public class DemoAccounts {

    /** All of them have it; the login page shows it. */
    public static final String PASSWORD = "kabinet-demo";

    /** The buyer of the sample data's purchases; its codes are of an inspection that does not exist. */
    public static final String AUTHORITY = "Управление образования (демонстрация)";
    public static final String AUTHORITY_INN = "3399000701";
    public static final String AUTHORITY_KPP = "339901001";

    /** The school of {@code school} and {@code director}: one that got its kit in 2020. */
    private static final String SCHOOL_CODE = "9";

    @Inject
    Accounts accounts;
    @Inject
    Passwords passwords;
    @Inject
    Schools schools;

    /** Whether the installation was never used. */
    @RolesAllowed(Right.ADMINISTER)
    public boolean areMissing() {
        return accounts.isEmpty();
    }

    /** Says who the authority is: it buys for the schools, so this comes before what it bought. */
    @RolesAllowed(Right.ADMINISTER)
    public void settle() {
        District district = schools.district();
        district.setName("Город Ковров");
        district.setAuthority(AUTHORITY);
        district.setInn(AUTHORITY_INN);
        district.setKpp(AUTHORITY_KPP);
        district.setLabelAddress("HTTPS://INV.KOVROV.EXAMPLE");
    }

    @RolesAllowed(Right.ADMINISTER)
    public void add() {
        Set<Long> school = Set.of(schools.byCode(SCHOOL_CODE).orElseThrow(NotFoundException::new).getId());
        add("district", "Демонстрация: район", Role.DISTRICT_ADMIN, null);
        add("school", "Демонстрация: школа", Role.SCHOOL_ADMIN, school);
        add("buyer", "Демонстрация: закупки", Role.PROCUREMENT, null);
        add("auditor", "Демонстрация: ревизор", Role.AUDITOR, null);
        add("director", "Демонстрация: директор", Role.HEAD, school);
    }

    /** @param scope null for the whole district */
    private void add(String login, String name, Role role, Set<Long> scope) {
        Account account = new Account(login, name, role, passwords.hash(PASSWORD));
        if (scope == null) {
            account.scopeToDistrict();
        } else {
            account.scopeTo(scope);
        }
        accounts.add(account);
    }
}
