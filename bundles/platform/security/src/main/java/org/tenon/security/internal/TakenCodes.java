package org.tenon.security.internal;

import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.secret.SealedElsewhereException;
import org.tenon.kernel.secret.SecretKeeper;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;

/** Judges codes of second factors ({@link TimeCodes}, {@link RecoveryCodes}), and takes each once, on whichever node it comes. */
@Component(service = TakenCodes.class)
public final class TakenCodes {

    private static final Logger LOG = LoggerFactory.getLogger(TakenCodes.class);

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final Company company;
    private final SecretKeeper secrets;
    private final FailedAttempts attempts;

    @Activate
    public TakenCodes(
            @Reference(target = "(unit=security)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference Company company,
            @Reference SecretKeeper secrets,
            @Reference FailedAttempts attempts) {
        this.unit = unit;
        this.transactions = transactions;
        this.company = company;
        this.secrets = secrets;
        this.attempts = attempts;
    }

    /** A user's secret, as it is kept. */
    String sealed(String userId, byte[] key) {
        return secrets.seal(HexFormat.of().formatHex(key), purpose(userId));
    }

    /**
     * Takes a code: true when it is the user's and was not used before. Wrong ones slow down whoever tries, from wherever he does.
     *
     * @throws org.tenon.rest.TooManyRequestsException when there were too many wrong ones before
     */
    boolean take(User user, String code) {
        attempts.checkCodes(user.name());
        boolean taken = transactions.required(() -> unit.call(em -> takeTimeCode(em, user, code)
                || em.createQuery("delete from RecoveryCodeRow c where c.hash = :hash and c.userId = :user")
                                .setParameter("hash", RecoveryCodes.digest(code))
                                .setParameter("user", user.id())
                                .executeUpdate()
                        == 1));
        if (taken) {
            attempts.rightCode(user.name());
        } else {
            attempts.wrongCode(user.name());
        }
        return taken;
    }

    /**
     * Takes a code of a user who has said his password again, if he has a second factor.
     *
     * @throws InvalidRequestException {@code second-factor.code-needed}, {@code second-factor.wrong-code}
     */
    void demand(User user, Optional<String> code) {
        if (user.secondFactor()) {
            Violations violations = new Violations();
            violations.check(
                    code.isPresent(),
                    "/code",
                    "second-factor.code-needed",
                    "Send a code of your second factor as well.");
            violations.throwIfAny();
            if (!take(user, code.orElseThrow())) {
                throw wrong();
            }
        }
    }

    private boolean takeTimeCode(EntityManager em, User user, String code) {
        SecondFactorRow row = em.find(SecondFactorRow.class, user.id());
        if (row == null || row.confirmed().isEmpty()) {
            return false;
        }
        OptionalLong step = step(row, code);
        // Of many who come with the same code at once, on whichever node, the database lets one through.
        return step.isPresent()
                && em.createQuery("update SecondFactorRow f set f.lastStep = :step"
                                        + " where f.userId = :user and f.lastStep < :step")
                                .setParameter("step", step.getAsLong())
                                .setParameter("user", user.id())
                                .executeUpdate()
                        == 1;
    }

    /** The step that a code is of; empty when it is none of now. Whether it was used before is not asked. */
    OptionalLong step(SecondFactorRow row, String code) {
        String digits = code.replaceAll("\\s", "");
        if (digits.length() != TimeCodes.DIGITS) {
            return OptionalLong.empty();
        }
        try {
            byte[] key = HexFormat.of().parseHex(secrets.open(row.secret(), purpose(row.userId())));
            return TimeCodes.matching(key, digits, company.now());
        } catch (SealedElsewhereException lost) {
            LOG.error(
                    "The second factor of user {} was sealed under another key; recovery codes count on",
                    row.userId(),
                    lost);
            return OptionalLong.empty();
        }
    }

    private static String purpose(String userId) {
        return "security/second-factor/" + userId;
    }

    static InvalidRequestException wrong() {
        return new InvalidRequestException(
                "/code", "second-factor.wrong-code", "The code is another, or is too old, or was used before.");
    }
}
