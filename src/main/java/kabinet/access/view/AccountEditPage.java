package kabinet.access.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import kabinet.access.boundary.AccountRegister;
import kabinet.access.entity.Account;
import kabinet.access.entity.AccountEdit;
import kabinet.access.entity.Right;
import kabinet.access.entity.Role;
import kabinet.base.view.Notices;

/** The form for a new or known account. A new password is shown here once, and nowhere again. */
@Named
@ViewScoped
public class AccountEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    AccountRegister register;

    private Long id;
    private int version;
    @NotBlank
    @Size(max = Account.LOGIN_LENGTH)
    @Pattern(regexp = Account.LOGIN, message = "{access.login.pattern}")
    private String login;
    @NotBlank
    @Size(max = Account.NAME_LENGTH)
    private String name;
    @NotNull
    private Role role = Role.SCHOOL_ADMIN;
    private boolean wholeDistrict;
    private List<Long> schools = List.of();
    private List<String> rights = List.of();
    private boolean active = true;
    private AccountRegister.NewPassword password;

    public void open() {
        if (id == null) {
            register.all();
            return;
        }
        Account account = register.open(id);
        version = account.getVersion();
        login = account.getLogin();
        name = account.getName();
        role = account.getRole();
        wholeDistrict = account.isWholeDistrict();
        schools = List.copyOf(account.getSchools());
        rights = List.copyOf(account.getExtraRights());
        active = account.isActive();
    }

    public String save() {
        AccountEdit edit = new AccountEdit(name, role, wholeDistrict, Set.copyOf(schools), Set.copyOf(rights));
        if (id != null) {
            register.change(id, version, edit);
            Notices.done("access.account.saved");
            return list();
        }
        password = register.add(login, edit);
        id = password.accountId();
        open();
        return null;
    }

    public void resetPassword() {
        password = register.resetPassword(id);
        open();
    }

    public String deactivate() {
        register.deactivate(id);
        Notices.done("access.account.deactivated", login);
        return list();
    }

    public String reactivate() {
        register.reactivate(id);
        Notices.done("access.account.reactivated", login);
        return list();
    }

    private static String list() {
        return "/account/list?faces-redirect=true";
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public List<String> getGrantable() {
        return Right.GRANTABLE.stream().sorted().toList();
    }

    /** Null unless a password was just given out. */
    public AccountRegister.NewPassword getPassword() {
        return password;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public boolean isWholeDistrict() {
        return wholeDistrict;
    }

    public void setWholeDistrict(boolean wholeDistrict) {
        this.wholeDistrict = wholeDistrict;
    }

    public List<Long> getSchools() {
        return schools;
    }

    public void setSchools(List<Long> schools) {
        this.schools = schools;
    }

    public List<String> getRights() {
        return rights;
    }

    public void setRights(List<String> rights) {
        this.rights = rights;
    }

    public boolean isActive() {
        return active;
    }
}
