package org.tenon.security.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.NewId;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.security.KeyCreated;
import org.tenon.security.KeyRevoked;

/**
 * Secrets by which programs act for users, for longer than a login lasts and for less than the user may do. A key follows
 * its user: what he may not do any more, it may not either.
 */
@Component(service = ApiKeys.class)
public final class ApiKeys {

    /** What keys begin with, so that people and scanners of repositories can tell them. */
    static final String PREFIX = "tenon_";

    static final Duration USUAL = Duration.ofDays(90);
    static final Duration LONGEST = Duration.ofDays(366);

    private static final int LONGEST_NAME = 200;
    private static final int MOST_PERMISSIONS = 50;

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final EventLog events;
    private final Company company;
    private final Accounts accounts;
    private final VerifiedCredentials verified;
    private final TakenCodes codes;
    private final SecondFactorRule rule;

    @Activate
    public ApiKeys(
            @Reference(target = "(unit=security)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Accounts accounts,
            @Reference VerifiedCredentials verified,
            @Reference TakenCodes codes,
            @Reference SecondFactorRule rule) {
        this.unit = unit;
        this.transactions = transactions;
        this.events = events;
        this.company = company;
        this.accounts = accounts;
        this.verified = verified;
        this.codes = codes;
        this.rule = rule;
    }

    /**
     * A key to make.
     *
     * @param permissions what it is to be good for
     * @param expires until when; empty for 90 days from now
     */
    public record Wish(String name, Set<String> permissions, Optional<Instant> expires) {

        public Wish {
            permissions = Set.copyOf(permissions);
        }
    }

    /** @param secret what to send as {@code Authorization: Bearer}; never to be had again */
    public record Issued(ApiKey key, String secret) {

        @Override
        public String toString() {
            return "Issued[key=" + key + "]";
        }
    }

    /**
     * Makes a key. Asks for the password, so that whoever found a key or an open browser cannot make one that lasts.
     *
     * @param code of the user's second factor; needed when he has one
     * @throws InvalidRequestException when password or code is wrong or the wish cannot be fulfilled
     * @throws ConflictException {@code second-factor.required} when he has to have a second factor and has none
     */
    public Issued issue(String userName, String password, Optional<String> code, Wish wish) {
        Instant now = company.now();
        Instant expires = wish.expires().orElse(now.plus(USUAL));
        check(wish, now, expires);
        User user = accounts.confirmed(userName, password, "/password");
        if (rule.mustEnrol(user)) {
            throw new ConflictException(
                    "second-factor.required", "Set up your second factor first.", Map.of("user", user.name()));
        }
        codes.demand(user, code);
        String secret = PREFIX + Secrets.next();
        ApiKeyRow row = new ApiKeyRow(
                NewId.next(), user.id(), wish.name().trim(), Digests.sha256(secret), wish.permissions(), now, expires);
        return transactions.required(() -> {
            unit.run(em -> em.persist(row));
            ApiKey key = row.key();
            events.record(new KeyCreated(key.id(), key.user(), key.name(), key.permissions(), key.expires(), now));
            return new Issued(key, secret);
        });
    }

    /** The keys of a user, those that expired as well; the newest first. */
    public List<ApiKey> of(String userName) {
        String user = accounts.get(userName).id();
        return unit.call(em -> em
                .createQuery(
                        "select k from ApiKeyRow k where k.userId = :user order by k.created desc, k.id desc",
                        ApiKeyRow.class)
                .setParameter("user", user)
                .getResultList()
                .stream()
                .map(ApiKeyRow::key)
                .toList());
    }

    /**
     * Takes a key back; it is good for nothing from now on.
     *
     * @throws NotFoundException when the user has no such key
     */
    public void revoke(String userName, String id) {
        String user = accounts.get(userName).id();
        transactions.required(() -> {
            unit.run(em -> {
                ApiKeyRow row = Optional.ofNullable(em.find(ApiKeyRow.class, id))
                        .filter(found -> found.userId().equals(user))
                        .orElseThrow(() -> new NotFoundException("key", id));
                em.remove(row);
            });
            events.record(new KeyRevoked(id, user, company.now()));
            transactions.afterCommit(() -> verified.forgetUser(user));
        });
    }

    /** Whom an unexpired key of an enabled user stands for; empty when it is none. Notes the day. */
    Optional<Identity> identity(String secret) {
        return transactions.required(() -> unit.call(em -> find(em, secret)));
    }

    private Optional<Identity> find(EntityManager em, String secret) {
        Instant now = company.now();
        return em
                .createQuery(
                        "select k, u from ApiKeyRow k, UserRow u"
                                + " where k.hash = :hash and k.expires > :now and u.id = k.userId and u.enabled = true",
                        Object[].class)
                .setParameter("hash", Digests.sha256(secret))
                .setParameter("now", Utc.column(now))
                .getResultList()
                .stream()
                .findFirst()
                .map(found -> {
                    ApiKeyRow key = (ApiKeyRow) found[0];
                    key.used(LocalDate.ofInstant(now, ZoneOffset.UTC));
                    return new Identity(
                            ((UserRow) found[1]).user(),
                            new Scope(Set.copyOf(key.key().permissions())));
                });
    }

    private static void check(Wish wish, Instant now, Instant expires) {
        Violations violations = new Violations();
        violations.check(
                !wish.name().isBlank() && wish.name().trim().length() <= LONGEST_NAME,
                "/name",
                "key.name",
                "A key's name has 1 to " + LONGEST_NAME + " characters.");
        violations.check(
                !wish.permissions().isEmpty() && wish.permissions().size() <= MOST_PERMISSIONS,
                "/permissions",
                "key.permissions",
                "Say 1 to " + MOST_PERMISSIONS + " permissions that the key is good for.");
        wish.permissions().stream()
                .filter(permission -> !Scope.isWellFormed(permission))
                .sorted()
                .forEach(permission -> violations.add(
                        "/permissions",
                        "key.permission",
                        "'" + permission + "' is no permission: write quote.read, quote.*, *.read or *."));
        violations.check(expires.isAfter(now), "/expires", "key.expired", "A key expires in the future.");
        violations.check(
                !expires.isAfter(now.plus(LONGEST)),
                "/expires",
                "key.too-long",
                "A key lasts " + LONGEST.toDays() + " days at most: until " + now.plus(LONGEST) + ".");
        violations.throwIfAny();
    }
}
