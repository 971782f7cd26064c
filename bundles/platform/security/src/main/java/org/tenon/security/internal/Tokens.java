package org.tenon.security.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.NotFoundException;
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
    private final Duration idle;

    @Activate
    public Tokens(
            @Reference(target = "(unit=security)") UnitOfWork unit,
            @Reference Company company,
            @Reference VerifiedCredentials verified,
            @Reference EventLog events,
            @Reference Transactions transactions,
            SecurityConfig config) {
        this(
                unit,
                company,
                verified,
                events,
                transactions,
                Duration.ofHours(Math.max(1, config.token_hours())),
                Duration.ofMinutes(Math.max(5, config.token_idle_minutes())));
    }

    Tokens(
            UnitOfWork unit,
            Company company,
            VerifiedCredentials verified,
            EventLog events,
            Transactions transactions,
            Duration lasts,
            Duration idle) {
        this.unit = unit;
        this.company = company;
        this.verified = verified;
        this.events = events;
        this.transactions = transactions;
        this.lasts = lasts;
        this.idle = idle;
    }

    /**
     * @param token the secret: 43 characters, never to be had again
     * @param expires when it stops being good
     */
    public record Issued(String token, Instant expires) {}

    Issued issue(User user, String address) {
        String token = Secrets.next();
        Instant now = company.now();
        Instant expires = now.plus(lasts);
        unit.run(em -> {
            em.createQuery("delete from TokenRow t where t.expires < :now")
                    .setParameter("now", Utc.column(now))
                    .executeUpdate();
            em.persist(new TokenRow(Digests.sha256(token), user.id(), address, now, expires));
        });
        return new Issued(token, expires);
    }

    /**
     * The enabled user that a token stands for; empty when it was never given, has expired, was taken back, or was not used for too long.
     * Notes that it was used: a caller who remembers the answer for a while makes that less exact by as much.
     */
    Optional<User> user(String token) {
        Instant now = company.now();
        String hash = Digests.sha256(token);
        return transactions.required(() -> unit.call(em -> {
            Optional<User> user = em
                    .createQuery(
                            "select u from UserRow u, TokenRow t"
                                    + " where t.hash = :hash and t.expires > :now and u.id = t.userId and u.enabled = true"
                                    + " and (t.lastUsed is null or t.lastUsed > :unused)",
                            UserRow.class)
                    .setParameter("hash", hash)
                    .setParameter("now", Utc.column(now))
                    .setParameter("unused", Utc.column(now.minus(idle)))
                    .getResultList()
                    .stream()
                    .findFirst()
                    .map(UserRow::user);
            user.ifPresent(found -> em.createQuery("update TokenRow t set t.lastUsed = :now where t.hash = :hash")
                    .setParameter("now", Utc.column(now))
                    .setParameter("hash", hash)
                    .executeUpdate());
            return user;
        }));
    }

    /** The sessions of a user that are good, the latest first. */
    public List<Session> of(User user) {
        Instant now = company.now();
        return unit.call(em -> em
                .createQuery(
                        "select t from TokenRow t where t.userId = :user and t.expires > :now order by t.created desc, t.hash",
                        TokenRow.class)
                .setParameter("user", user.id())
                .setParameter("now", Utc.column(now))
                .getResultList()
                .stream()
                .map(TokenRow::session)
                .filter(session -> session.lastUsed().plus(idle).isAfter(now))
                .toList());
    }

    /**
     * Ends a session of the user's.
     *
     * @throws NotFoundException when he has no such session
     */
    public void end(User user, String id) {
        transactions.required(() -> unit.run(em -> {
            TokenRow row = em
                    .createQuery("select t from TokenRow t where t.userId = :user", TokenRow.class)
                    .setParameter("user", user.id())
                    .getResultList()
                    .stream()
                    .filter(token -> token.session().id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("session", id));
            em.remove(row);
            events.record(new TokenEnded(user.id(), company.now()));
            transactions.afterCommit(() -> verified.forgetUser(user.id()));
        }));
    }

    /** The id of the session that a token stands for. */
    public static String session(String token) {
        return Session.idOf(Digests.sha256(token));
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
