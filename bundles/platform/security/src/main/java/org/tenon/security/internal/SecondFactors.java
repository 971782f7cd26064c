package org.tenon.security.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.security.SecondFactorChanged;

/**
 * What users prove beside their password: that they have the device with their secret, by the code that it shows, or one of their recovery
 * codes. How they get such a factor, and how it goes; {@link TakenCodes} judges the codes.
 */
@Component(service = SecondFactors.class)
public final class SecondFactors {

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final EventLog events;
    private final Company company;
    private final Accounts accounts;
    private final TakenCodes codes;
    private final VerifiedCredentials verified;

    @Activate
    public SecondFactors(
            @Reference(target = "(unit=security)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Accounts accounts,
            @Reference TakenCodes codes,
            @Reference VerifiedCredentials verified) {
        this.unit = unit;
        this.transactions = transactions;
        this.events = events;
        this.company = company;
        this.accounts = accounts;
        this.codes = codes;
        this.verified = verified;
    }

    /**
     * A factor to be confirmed.
     *
     * @param secret to be typed into an app, in base 32
     * @param uri the same with all else that an app wants to know, to be shown as a QR code
     */
    public record Begun(String secret, String uri) {

        @Override
        public String toString() {
            return "Begun[]";
        }
    }

    /**
     * How a user stands.
     *
     * @param since when he confirmed his second factor; empty when he has none
     * @param recoveryCodes how many are left
     */
    public record Standing(Optional<Instant> since, int recoveryCodes) {}

    public Standing standing(String userName) {
        String user = accounts.get(userName).id();
        return unit.call(em -> {
            Optional<Instant> since =
                    Optional.ofNullable(em.find(SecondFactorRow.class, user)).flatMap(SecondFactorRow::confirmed);
            int left = em.createQuery("select c.hash from RecoveryCodeRow c where c.userId = :user", String.class)
                    .setParameter("user", user)
                    .getResultList()
                    .size();
            return new Standing(since, left);
        });
    }

    /**
     * Makes a secret for the user, which counts from when a code of it has come. One that was shown before and not confirmed is good for
     * nothing then.
     *
     * @throws InvalidRequestException when the password is wrong
     * @throws ConflictException {@code second-factor.on} when he has one
     */
    public Begun begin(String userName, String password) {
        User user = accounts.confirmed(userName, password, "/password");
        if (user.secondFactor()) {
            throw on();
        }
        byte[] key = Secrets.bytes(TimeCodes.KEY_BYTES);
        SecondFactorRow row = new SecondFactorRow(user.id(), codes.sealed(user.id(), key), company.now());
        transactions.required(() -> unit.run(em -> {
            em.createQuery("delete from SecondFactorRow f where f.userId = :user and f.confirmed is null")
                    .setParameter("user", user.id())
                    .executeUpdate();
            em.persist(row);
            em.flush();
        }));
        return new Begun(Base32.of(key), uri(user, key));
    }

    /**
     * The user has the secret in his device, as a code of it shows, and logs in with both from now on.
     *
     * @return recovery codes, never to be had again
     * @throws InvalidRequestException {@code second-factor.wrong-code}
     * @throws ConflictException {@code second-factor.on} when it is confirmed already, {@code second-factor.not-begun}
     */
    public List<String> confirm(String userName, String code) {
        User user = accounts.get(userName);
        return transactions.required(() -> {
            Instant now = company.now();
            List<String> fresh = unit.call(em -> {
                SecondFactorRow row = Optional.ofNullable(em.find(SecondFactorRow.class, user.id()))
                        .orElseThrow(() -> new ConflictException(
                                "second-factor.not-begun",
                                "Ask for a secret first, with POST me/second-factor.",
                                Map.of("user", user.name())));
                if (row.confirmed().isPresent()) {
                    throw on();
                }
                row.confirm(codes.step(row, code).orElseThrow(TakenCodes::wrong), now);
                em.find(UserRow.class, user.id()).secondFactor(true, now);
                return freshCodes(em, user);
            });
            changed(user, "confirmed", now);
            return fresh;
        });
    }

    /**
     * Recovery codes in the place of those that there were.
     *
     * @throws InvalidRequestException when password or code is wrong
     * @throws ConflictException {@code second-factor.none} when he has no second factor
     */
    public List<String> renewRecoveryCodes(String userName, String password, Optional<String> code) {
        User user = proven(userName, password, code);
        return transactions.required(() -> {
            List<String> fresh = unit.call(em -> freshCodes(em, user));
            changed(user, "new-recovery-codes", company.now());
            return fresh;
        });
    }

    /** The user logs in with his password alone from now on. Refuses as {@link #renewRecoveryCodes}. */
    public void remove(String userName, String password, Optional<String> code) {
        User user = proven(userName, password, code);
        forget(user, "removed");
    }

    /**
     * Takes a second factor away that its user has lost, and ends whatever he is logged in with. May be called again.
     *
     * @throws NotFoundException when there is no such user
     */
    public void reset(String userName) {
        User user = accounts.get(userName);
        transactions.required(() -> {
            unit.run(em -> em.createQuery("delete from TokenRow t where t.userId = :user")
                    .setParameter("user", user.id())
                    .executeUpdate());
            forget(user, "reset");
        });
    }

    private User proven(String userName, String password, Optional<String> code) {
        User user = accounts.confirmed(userName, password, "/password");
        if (!user.secondFactor()) {
            throw new ConflictException(
                    "second-factor.none", "You have no second factor.", Map.of("user", user.name()));
        }
        codes.demand(user, code);
        return user;
    }

    private void forget(User user, String what) {
        Instant now = company.now();
        transactions.required(() -> {
            unit.run(em -> {
                deleteOf(em, "SecondFactorRow", user);
                deleteOf(em, "RecoveryCodeRow", user);
                em.find(UserRow.class, user.id()).secondFactor(false, now);
            });
            changed(user, what, now);
        });
    }

    private static List<String> freshCodes(EntityManager em, User user) {
        deleteOf(em, "RecoveryCodeRow", user);
        List<String> fresh = RecoveryCodes.fresh();
        fresh.forEach(code -> em.persist(new RecoveryCodeRow(RecoveryCodes.digest(code), user.id())));
        em.flush();
        return fresh;
    }

    private static void deleteOf(EntityManager em, String entity, User user) {
        em.createQuery("delete from " + entity + " x where x.userId = :user")
                .setParameter("user", user.id())
                .executeUpdate();
    }

    private void changed(User user, String what, Instant now) {
        events.record(new SecondFactorChanged(user.id(), user.name(), what, now));
        transactions.afterCommit(() -> verified.forgetUser(user.id()));
    }

    /** As apps read it: https://github.com/google/google-authenticator/wiki/Key-Uri-Format. */
    private String uri(User user, byte[] key) {
        String issuer = encoded(company.name().replace(":", " "));
        return "otpauth://totp/" + issuer + ":" + encoded(user.name()) + "?secret=" + Base32.of(key) + "&issuer="
                + issuer + "&algorithm=SHA1&digits=" + TimeCodes.DIGITS + "&period=" + TimeCodes.STEP.toSeconds();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static ConflictException on() {
        return new ConflictException(
                "second-factor.on", "You have a second factor: remove it before you take another.", Map.of());
    }
}
