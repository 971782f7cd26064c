package org.tenon.sales;

import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * How much somebody may approve. Amounts are net; a quote in another currency cannot be compared and is not covered. What
 * equals a limit is covered (as in iDempiere).
 *
 * @param document the largest quote
 * @param accumulated the most that he may have approved within {@code days}, the quote at hand included; in the same
 *     currency, empty for any
 * @param days how far back approvals count, 1 to 366
 */
public record ApprovalLimit(Money document, Optional<Money> accumulated, int days) {

    public static final int MAX_DAYS = 366;

    public ApprovalLimit {
        if (document.isNegative()
                || accumulated
                        .filter(sum -> sum.isNegative() || !sum.currency().equals(document.currency()))
                        .isPresent()) {
            throw new IllegalArgumentException("limits are zero or more, and in one currency");
        }
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException("approvals are added up over 1 to " + MAX_DAYS + " days");
        }
    }

    /** A limit for each quote, however many. */
    public static ApprovalLimit of(Money document) {
        return new ApprovalLimit(document, Optional.empty(), 1);
    }

    /**
     * Whether a quote is covered.
     *
     * @param amount the quote's
     * @param before what was approved within the days, without this quote
     */
    public boolean covers(Money amount, Money before) {
        return amount.currency().equals(document.currency())
                && amount.compareTo(document) <= 0
                && accumulated
                        .map(sum -> before.plus(amount).compareTo(sum) <= 0)
                        .orElse(true);
    }
}
