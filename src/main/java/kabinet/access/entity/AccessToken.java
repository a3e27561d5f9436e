package kabinet.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import kabinet.base.AbstractEntity;

/**
 * A personal access token for the API: acts as its account, with its rights and scope. Only a SHA-256 of it is stored, since
 * its 256 random bits need no slow hash; it expires, and its owner or an administrator can revoke it.
 */
@Entity
public class AccessToken extends AbstractEntity {

    public static final int NAME_LENGTH = 80;
    public static final Duration LIFE = Duration.ofDays(365);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    /** What its owner calls it, such as «1С, сервер». */
    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    /** SHA-256 of the token, hexadecimal. */
    @Column(length = 64, nullable = false)
    private String hash;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant expiresAt;

    private Instant revokedAt;

    protected AccessToken() {
    }

    public AccessToken(Account account, String name, String hash, Instant now) {
        this.account = account;
        this.name = name;
        this.hash = hash;
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    public boolean isUsable(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt) && account.isActive();
    }

    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public Account getAccount() {
        return account;
    }

    public String getName() {
        return name;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public Instant getRevokedAt() {
        return revokedAt;
    }
}
