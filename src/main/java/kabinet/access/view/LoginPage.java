package kabinet.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import kabinet.access.boundary.SignIn;
import kabinet.access.control.Session;
import kabinet.access.entity.Callers;
import kabinet.base.Texts;

/** The login page: asks for name and password, and goes on to where the visitor was heading. */
@Named
@RequestScoped
public class LoginPage {

    @Inject
    SignIn signIn;
    @Inject
    FacesContext faces;

    private String username;
    private String password;
    private String to;

    public void signIn() throws IOException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        SignIn.Attempt attempt = signIn.withPassword(username, password, request.getRemoteAddr());
        if (attempt.outcome() == SignIn.Outcome.SUCCESS) {
            new Session(attempt.accountId(), attempt.epoch()).begin(request);
            external.redirect(request.getContextPath() + (isLocal(to) ? to : "/"));
            faces.responseComplete();
        } else {
            String text = Texts.of(faces.getViewRoot().getLocale(), "access.login." + attempt.outcome().name().toLowerCase(java.util.Locale.ROOT));
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        }
    }

    /** Whoever is signed in has no business here. */
    public void skip() throws IOException {
        if (Callers.current().isSignedIn()) {
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/");
            faces.responseComplete();
        }
    }

    /** Only a path of this application: an address of another site would make the login page a trap. */
    private static boolean isLocal(String target) {
        if (target == null || !target.startsWith("/") || target.startsWith("//") || target.contains("\\") || target.contains("\n") || target.contains("\r")) {
            return false;
        }
        try {
            URI uri = URI.create(target);
            return uri.getScheme() == null && uri.getAuthority() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
