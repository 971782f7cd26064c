package org.tenon.security.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.security.TokenEnded;

/** Random secrets that stand for a login. Only their digests are kept. */
@Component(service = Tokens.class, configurationPid = Roles.PID)
@Designate(ocd = SecurityConfig.class)
public final class Tokens {

    private final UnitOfWork unit;
    private final Company company;
    private final VerifiedCredentials verified;
    private final EventLog events;
    private final Transactions transactions;
    private final Duration lasts;

    @Activate
    public Tokens(
            @Reference(target = "(unit=security)") UnitOfWork unit,
            @Reference Company company,
            @Reference VerifiedCredentials verified,
            @Reference EventLog events,
            @Reference Transactions transactions,
            SecurityConfig config) {
        this(unit, company, verified, events, transactions, Duration.ofHours(Math.max(1, config.token_hours())));
    }

    Tokens(
            UnitOfWork unit,
            Company company,
            VerifiedCredentials verified,
            EventLog events,
            Transactions transactions,
            Duration lasts) {
        this.unit = unit;
        this.company = company;
        this.verified = verified;
        this.events = events;
        this.transactions = transactions;
        this.lasts = lasts;
    }

    /**
     * @param token the secret: 43 characters, never to be had again
     * @param expires when it stops being good
     */
    public record Issued(String token, Instant expires) {}

    Issued issue(User user) {
        String token = Secrets.next();
        Instant now = company.now();
        Instant expires = now.plus(lasts);
        unit.run(em -> {
            em.createQuery("delete from TokenRow t where t.expires < :now")
                    .setParameter("now", Utc.column(now))
                    .executeUpdate();
            em.persist(new TokenRow(Digests.sha256(token), user.id(), now, expires));
        });
        return new Issued(token, expires);
    }

    /** The enabled user that a token stands for; empty when it was never given, has expired or was taken back. */
    Optional<User> user(String token) {
        return unit.call(em -> em
                .createQuery(
                        "select u from UserRow u, TokenRow t"
                                + " where t.hash = :hash and t.expires > :now and u.id = t.userId and u.enabled = true",
                        UserRow.class)
                .setParameter("hash", Digests.sha256(token))
                .setParameter("now", Utc.column(company.now()))
                .getResultList()
                .stream()
                .findFirst()
                .map(UserRow::user));
    }

    /** Makes a token worthless, and records {@link TokenEnded}. May be called again. */
    public void revoke(String token) {
        transactions.required(() -> unit.run(em -> {
            TokenRow row = em.find(TokenRow.class, Digests.sha256(token));
            if (row != null) {
                em.remove(row);
                events.record(new TokenEnded(row.userId(), company.now()));
            }
            transactions.afterCommit(() -> verified.forget(token));
        }));
    }
}
