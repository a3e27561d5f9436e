package kabinet.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;

/** {@code #{caller}} on pages: what to show to whom. Showing is convenience; the boundaries decide. */
@Named("caller")
@RequestScoped
public class CallerView {

    public boolean may(String right) {
        return Callers.current().may(right);
    }

    public boolean isSignedIn() {
        return Callers.current().isSignedIn();
    }

    public boolean isWholeDistrict() {
        return Callers.current().wholeDistrict();
    }

    public Long getOnlySchool() {
        return Callers.current().onlySchool();
    }

    public Long getAccountId() {
        return Callers.current().accountId();
    }

    public String getName() {
        return Callers.current().name();
    }

    public String getLogin() {
        return Callers.current().login();
    }

    public Caller current() {
        return Callers.current();
    }
}
