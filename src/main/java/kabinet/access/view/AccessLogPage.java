package kabinet.access.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kabinet.access.boundary.AccountRegister;
import kabinet.access.boundary.PersonalDataReading;
import kabinet.access.entity.Account;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.base.Counted;
import kabinet.base.Texts;
import kabinet.base.view.LazyRows;

/** Who viewed, exported or printed personal data, for administrators. */
@Named
@ViewScoped
public class AccessLogPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PersonalDataReading reading;
    @Inject
    AccountRegister register;

    private Long account;
    private Counted count;
    private transient LazyRows<PersonalDataAccess> rows;
    private transient List<Account> accounts;

    public void open() {
        count = Counted.of(reading.count(account));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> reading.page(account, first, size));
        accounts = register.all();
    }

    /** What was accessed, in words. */
    public String what(PersonalDataAccess access) {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return Texts.has(locale, access.getWhat()) ? Texts.of(locale, access.getWhat()) : access.getWhat();
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<PersonalDataAccess> getRows() {
        return rows;
    }

    public List<Account> getAccounts() {
        return accounts;
    }

    public Long getAccount() {
        return account;
    }

    public void setAccount(Long account) {
        this.account = account;
    }
}
