package org.tenon.customer.internal;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.CreditClaim;
import org.tenon.customer.CreditDecision;
import org.tenon.customer.CreditService;
import org.tenon.customer.CreditStatus;
import org.tenon.customer.CustomerId;
import org.tenon.customer.internal.CreditRows.Account;
import org.tenon.customer.internal.CreditRows.Claim;
import org.tenon.kernel.Money;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.UnitOfWork;

/**
 * Decides on claims under the lock of the customer's credit row, in which the sum of the claims is carried along: a
 * decision takes four round trips at most, however many claims there are.
 */
@Component(
        service = CreditService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class CreditLedger implements CreditService {

    private static final int MAX_DOCUMENT = 128;
    /** From this share of the limit on, somebody should watch. */
    private static final BigDecimal WATCH = new BigDecimal("0.9");
    /** Fills the place of a document where none is asked for: no document's name is empty. */
    private static final String NO_DOCUMENT = "";

    private final UnitOfWork unit;

    @Activate
    public CreditLedger(@Reference(target = "(unit=customer)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public CreditDecision claim(CreditClaim claim) {
        Violations violations = new Violations();
        new TextRules(violations).required("/document", claim.document(), MAX_DOCUMENT);
        violations.throwIfAny();
        return unit.call(em -> {
            if (CreditRows.lock(em, claim.customer())) {
                return decide(em, claim, lockedAccount(em, claim));
            }
            CustomerId survivor = Merged.survivor(em, claim.customer())
                    .orElseThrow(() ->
                            new NotFoundException("customer", claim.customer().value()));
            return claim(new CreditClaim(survivor, claim.document(), claim.amount(), claim.override()));
        });
    }

    /** The account of the claim's customer, on which nobody who shares its limit decides until the transaction ends. */
    private static Account lockedAccount(EntityManager em, CreditClaim claim) {
        Account account = CreditRows.account(em, claim.customer(), claim.document());
        // From below to above, always: nobody waits for one who waits for it.
        if (!account.holder().equals(claim.customer())) {
            CreditRows.lock(em, account.holder());
        }
        return CreditRows.together(em, account);
    }

    private static CreditDecision decide(EntityManager em, CreditClaim claim, Account account) {
        BigDecimal change = new Claim(claim.customer(), claim.amount())
                .counted(account.currency())
                .subtract(account.earlier()
                        .filter(earlier -> earlier.customer().equals(claim.customer()))
                        .map(earlier -> earlier.counted(account.currency()))
                        .orElse(BigDecimal.ZERO));
        Money exposure = exposure(account, change);
        String reason = refusal(claim, account, exposure);
        if (!reason.isEmpty() && !claim.override()) {
            return new CreditDecision(false, status(claim.customer(), account, account.exposure()), reason);
        }
        keep(em, claim, account, change);
        return new CreditDecision(true, status(claim.customer(), account, exposure), reason);
    }

    private static Money exposure(Account account, BigDecimal change) {
        try {
            return new Money(account.exposure().amount().add(change), account.currency());
        } catch (IllegalArgumentException tooLarge) {
            throw new InvalidRequestException(
                    "/amount", "too-large", "With this claim the customer would owe more than can be counted.");
        }
    }

    /** Why the claim is blocked or does not stay within the limit; empty when neither. */
    private static String refusal(CreditClaim claim, Account account, Money exposure) {
        if (account.block().isPresent()) {
            return isNoMoreThanBefore(claim, account)
                    ? ""
                    : "Credit is stopped: " + account.block().get();
        }
        if (account.limit().isEmpty()) {
            return "";
        }
        Money limit = account.limit().get();
        if (!claim.amount().currency().equals(limit.currency())) {
            return text(claim.amount()) + " cannot be compared with the limit of " + text(limit);
        }
        return exposure.compareTo(limit) > 0 ? text(exposure.minus(limit)) + " over the limit of " + text(limit) : "";
    }

    private static boolean isNoMoreThanBefore(CreditClaim claim, Account account) {
        return account.earlier()
                .filter(earlier -> earlier.customer().equals(claim.customer()))
                .map(Claim::amount)
                .filter(amount -> amount.currency().equals(claim.amount().currency()))
                .filter(amount -> claim.amount().compareTo(amount) <= 0)
                .isPresent();
    }

    private static void keep(EntityManager em, CreditClaim claim, Account account, BigDecimal change) {
        if (account.earlier().isEmpty()) {
            CreditRows.insert(em, claim);
        } else {
            Claim earlier = account.earlier().get();
            if (!earlier.customer().equals(claim.customer())) {
                takeFrom(em, earlier.customer(), claim.document());
            }
            CreditRows.update(em, claim);
        }
        if (change.signum() != 0) {
            CreditRows.expose(em, claim.customer(), change);
        }
    }

    @Override
    public void release(CustomerId customer, String document) {
        if (document.isBlank() || document.length() > MAX_DOCUMENT) {
            return;
        }
        unit.run(em -> {
            if (takeFrom(em, customer, document)) {
                CreditRows.delete(em, document);
            }
        });
    }

    /** Takes a document's claim out of a customer's exposure. @return whether the customer had one */
    private static boolean takeFrom(EntityManager em, CustomerId customer, String document) {
        if (!CreditRows.lock(em, customer)) {
            return Merged.survivor(em, customer)
                    .map(survivor -> takeFrom(em, survivor, document))
                    .orElse(false);
        }
        Account account = CreditRows.account(em, customer, document);
        Optional<Claim> kept =
                account.earlier().filter(claim -> claim.customer().equals(customer));
        BigDecimal counted =
                kept.map(claim -> claim.counted(account.currency())).orElse(BigDecimal.ZERO);
        if (counted.signum() != 0) {
            CreditRows.expose(em, customer, counted.negate());
        }
        return kept.isPresent();
    }

    @Override
    public CreditStatus status(CustomerId customer) {
        return unit.call(em -> {
            Account account = CreditRows.together(em, CreditRows.account(em, customer, NO_DOCUMENT));
            return status(customer, account, account.exposure());
        });
    }

    private static CreditStatus status(CustomerId customer, Account account, Money exposure) {
        Optional<Money> limit = account.limit();
        CreditStatus.State state = account.block().isPresent() ? CreditStatus.State.STOP : state(limit, exposure);
        return new CreditStatus(customer, limit, exposure, limit.map(most -> most.minus(exposure)), state);
    }

    private static CreditStatus.State state(Optional<Money> limit, Money exposure) {
        if (limit.isEmpty()) {
            return CreditStatus.State.OK;
        }
        if (exposure.compareTo(limit.get()) > 0) {
            return CreditStatus.State.HOLD;
        }
        return exposure.compareTo(limit.get().times(WATCH)) >= 0 ? CreditStatus.State.WATCH : CreditStatus.State.OK;
    }

    /** {@code "12,400.00 USD"}. */
    private static String text(Money money) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(money.minorDigits());
        format.setMaximumFractionDigits(12);
        return format.format(money.amount()) + " " + money.currency().getCurrencyCode();
    }
}
