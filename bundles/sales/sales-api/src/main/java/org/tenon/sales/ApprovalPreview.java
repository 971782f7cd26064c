package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;

/**
 * What handing a draft in would lead to, as things stand.
 *
 * @param approvalNeeded whether somebody would have to decide something
 * @param maximumDiscount as in {@link ApprovalCondition.MaximumDiscount}, rounded up to 2 decimals
 * @param averageDiscount as in {@link ApprovalCondition.AverageDiscount}, rounded up to 2 decimals
 * @param margin as in {@link ApprovalCondition.Margin}, rounded down to 2 decimals; only for who may {@code margin.see}, and
 *     only when a cost is known
 */
public record ApprovalPreview(
        QuoteId quote,
        boolean approvalNeeded,
        Percent maximumDiscount,
        Percent averageDiscount,
        Optional<Percent> margin,
        Money amount,
        List<ApprovalNeed> needs) {

    public ApprovalPreview {
        requireNonNull(quote, "quote");
        requireNonNull(maximumDiscount, "maximumDiscount");
        requireNonNull(averageDiscount, "averageDiscount");
        requireNonNull(margin, "margin");
        requireNonNull(amount, "amount");
        needs = List.copyOf(needs);
    }
}
