package kabinet.access.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kabinet.access.boundary.OwnAccount;
import kabinet.access.boundary.PersonalTokens;
import kabinet.access.boundary.SignIn;
import kabinet.access.control.Passwords;
import kabinet.access.control.Session;
import kabinet.access.entity.AccessToken;
import kabinet.access.entity.Account;
import kabinet.base.Texts;
import kabinet.base.view.Notices;

/** Everybody's own account: password, language, tokens for programs. A new token is shown here once. */
@Named
@ViewScoped
public class AccountOwnPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/account/own?faces-redirect=true";

    @Inject
    OwnAccount own;
    @Inject
    PersonalTokens register;

    private transient Account account;
    private transient List<AccessToken> tokens;
    private String oldPassword;
    private String newPassword;
    private String repeated;
    @NotBlank
    @Size(max = AccessToken.NAME_LENGTH)
    private String tokenName;
    private String secret;
    @Size(max = Account.EMAIL_LENGTH)
    @Pattern(regexp = Account.EMAIL, message = "{access.email.pattern}")
    private String email;
    private String language;

    public void open() {
        account = own.show();
        email = account.getEmail();
        language = email == null ? FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage() : account.getMailLocale().getLanguage();
        tokens = register.own();
    }

    public String changePassword() {
        if (!newPassword.equals(repeated)) {
            return refuse("access.own.notRepeated");
        }
        SignIn.Attempt attempt = own.changePassword(oldPassword, newPassword);
        if (attempt.outcome() != SignIn.Outcome.SUCCESS) {
            return refuse(attempt.outcome() == SignIn.Outcome.LOCKED ? "access.login.locked" : "access.own.wrongPassword");
        }
        new Session(attempt.accountId(), attempt.epoch()).begin((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest());
        Notices.done("access.own.passwordChanged");
        return AGAIN;
    }

    private static String refuse(String key) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Locale locale = faces.getViewRoot().getLocale();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.of(locale, key), null));
        faces.validationFailed();
        return null;
    }

    public String writeTo() {
        own.writeTo(email, Locale.forLanguageTag(language));
        Notices.done(email == null ? "access.own.email.removed" : "access.own.email.saved");
        return AGAIN;
    }

    public void issue() {
        secret = register.issue(tokenName);
        tokenName = null;
        open();
    }

    public String revoke(Long id) {
        register.revoke(id);
        Notices.done("access.token.revoked");
        return AGAIN;
    }

    /** The state of a token as a word's key: usable, expired or revoked. */
    public String state(AccessToken token) {
        return token.getRevokedAt() != null ? "revoked" : Instant.now().isAfter(token.getExpiresAt()) ? "expired" : "usable";
    }

    public int getMinLength() {
        return Passwords.MIN_LENGTH;
    }

    public Account getAccount() {
        return account;
    }

    public List<AccessToken> getTokens() {
        return tokens;
    }

    /** The new token, once; else null. */
    public String getSecret() {
        return secret;
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }

    public String getTokenName() {
        return tokenName;
    }

    public void setTokenName(String tokenName) {
        this.tokenName = tokenName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email == null || email.isBlank() ? null : email.strip();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
