package kabinet.access.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import kabinet.base.AbstractEntity;
import kabinet.base.References;
import kabinet.base.Texts;
import kabinet.base.Titled;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * Somebody's way in. It is made by a district administrator with a role and a scope, signs in with a password, is locked for
 * a while after repeated failures, and is deactivated, never deleted: history and papers keep naming it.
 */
@Entity
@Audited
public class Account extends AbstractEntity implements Titled {

    public static final int LOGIN_LENGTH = 60;
    /** What a sign-in name looks like. */
    public static final String LOGIN = "[a-z0-9][a-z0-9._@-]*";
    public static final int NAME_LENGTH = 120;
    /** As long as an address can be (RFC 3696, erratum 1690). */
    public static final int EMAIL_LENGTH = 254;
    /** One address, with neither name nor comment. */
    public static final String EMAIL = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";
    /** Failures in a row that lock the account. */
    public static final int FAILURES_ALLOWED = 5;
    /** How long it stays locked. */
    public static final Duration LOCK = Duration.ofMinutes(15);

    /** Sign-in name, lower case, unique. */
    @NotBlank
    @Size(max = LOGIN_LENGTH)
    @Pattern(regexp = LOGIN, message = "{access.login.pattern}")
    @Column(length = LOGIN_LENGTH, nullable = false)
    private String login;

    /** Shown in history and on papers, such as «Иванова М. П.». */
    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    /** PBKDF2 hash with its parameters and salt; no secret goes into the history. */
    @NotAudited
    @Column(nullable = false)
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private Role role;

    /** Sees every school; the list of schools is then ignored. */
    @Column(nullable = false)
    private boolean wholeDistrict;

    @Column(nullable = false)
    private boolean active = true;

    /** Where letters reach its owner, who alone says so; null for one that wants none. */
    @Size(max = EMAIL_LENGTH)
    @Pattern(regexp = EMAIL, message = "{access.email.pattern}")
    @Column(length = EMAIL_LENGTH)
    private String email;

    /** What letters and calendars are written in: «ru» or «en». Pages ask the browser. */
    @Column(length = 2, nullable = false)
    private String mailLanguage = "ru";

    /** Failures since the last success. */
    @NotAudited
    @Column(nullable = false)
    private int failedLogins;

    /** Until when sign-in is refused; null when it is not. */
    @NotAudited
    private Instant lockedUntil;

    @NotAudited
    private Instant lastLoginAt;

    /** Grows when the password changes or sessions are to end; a session of an older epoch is signed out. */
    @NotAudited
    @Column(nullable = false)
    private int epoch;

    /** Ids of the schools in scope. */
    @References("School")
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "account_school", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "school_id", nullable = false)
    private Set<Long> schools = new HashSet<>();

    /** Rights beyond the role's own: {@link Right#REVEAL_SECRETS}, {@link Right#APPROVE_DISTRICT}. */
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "account_right", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "granted_right", length = 30, nullable = false)
    private Set<String> extraRights = new HashSet<>();

    protected Account() {
    }

    public Account(String login, String name, Role role, String passwordHash) {
        this.login = login;
        this.name = name;
        this.role = role;
        this.passwordHash = passwordHash;
    }

    @Override
    public String getTitle() {
        return name;
    }

    /** Lets the account see the whole district. */
    public void scopeToDistrict() {
        wholeDistrict = true;
        schools.clear();
    }

    /** Confines the account to the given schools. */
    public void scopeTo(Set<Long> schoolIds) {
        wholeDistrict = false;
        schools.retainAll(schoolIds);
        schools.addAll(schoolIds);
    }

    public void grant(Set<String> rights) {
        extraRights.retainAll(rights);
        extraRights.addAll(rights);
    }

    /** A new password ends all other sessions. */
    public void changePassword(String newHash) {
        passwordHash = newHash;
        failedLogins = 0;
        lockedUntil = null;
        epoch++;
    }

    /** @param address null for no letters any more */
    public void writeTo(String address, Locale language) {
        email = address == null || address.isBlank() ? null : address.strip();
        mailLanguage = Texts.supported(language).getLanguage();
    }

    public void deactivate() {
        active = false;
        epoch++;
    }

    public void reactivate() {
        active = true;
        failedLogins = 0;
        lockedUntil = null;
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Counts a wrong password; enough of them lock the account. */
    public void loginFailed(Instant now) {
        failedLogins++;
        if (failedLogins >= FAILURES_ALLOWED) {
            lockedUntil = now.plus(LOCK);
            failedLogins = 0;
        }
    }

    public void loginSucceeded(Instant now) {
        failedLogins = 0;
        lockedUntil = null;
        lastLoginAt = now;
    }

    /** The account as the caller of a request. */
    public Caller asCaller() {
        Set<String> rights = new HashSet<>(role.rights());
        rights.addAll(extraRights);
        return new Caller(getId(), login, name, role, rights, wholeDistrict, wholeDistrict ? Set.of() : schools);
    }

    public String getLogin() {
        return login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public String getEmail() {
        return email;
    }

    public Locale getMailLocale() {
        return Texts.supported(Locale.forLanguageTag(mailLanguage));
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

    public boolean isActive() {
        return active;
    }

    public Instant getLastLoginAt() {
        return lastLoginAt;
    }

    public Instant getLockedUntil() {
        return lockedUntil;
    }

    public int getEpoch() {
        return epoch;
    }

    public Set<Long> getSchools() {
        return Set.copyOf(schools);
    }

    public Set<String> getExtraRights() {
        return Set.copyOf(extraRights);
    }
}
