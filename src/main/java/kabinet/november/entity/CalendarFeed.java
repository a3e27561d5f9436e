package kabinet.november.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import kabinet.access.entity.Account;
import kabinet.base.AbstractEntity;

/**
 * The address under which somebody's calendar program, which cannot sign in, reads the deadlines in that account's scope, and nothing else. An account has one at most. Only a SHA-256 of its
 * secret is stored; it ends with a change of the password and with the account, as access tokens do.
 */
@Entity
@Table(name = "november_feed")
public class CalendarFeed extends AbstractEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", updatable = false)
    private Account account;

    /** SHA-256 of the secret, hexadecimal. */
    @Column(length = 64, nullable = false)
    private String hash;

    /** Of the account when the secret was made. */
    @Column(nullable = false)
    private int epoch;

    @Column(nullable = false)
    private Instant madeAt;

    protected CalendarFeed() {
    }

    public CalendarFeed(Account account, String hash, Instant now) {
        this.account = account;
        renew(hash, now);
    }

    /** From now on the old address opens nothing. */
    public final void renew(String newHash, Instant now) {
        hash = newHash;
        epoch = account.getEpoch();
        madeAt = now;
    }

    public boolean isUsable() {
        return account.isActive() && account.getEpoch() == epoch;
    }

    public Account getAccount() {
        return account;
    }

    public Instant getMadeAt() {
        return madeAt;
    }
}
