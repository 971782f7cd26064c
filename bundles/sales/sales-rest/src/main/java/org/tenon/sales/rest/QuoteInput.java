package org.tenon.sales.rest;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.Violations;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.QuoteDraft;

/** What a seller writes of a quote, as a request gives it. */
record QuoteInput(
        @Nullable CustomerId customer,
        Optional<OpportunityId> opportunity,
        Optional<Currency> currency,
        Optional<LocalDate> date,
        Optional<LocalDate> validUntil,
        Optional<String> channel,
        Optional<String> priceList,
        Optional<String> coupon,
        @Nullable List<@Nullable LineInput> lines) {

    static QuoteInput of(QuoteDraft draft) {
        return new QuoteInput(
                draft.customer(),
                draft.opportunity(),
                draft.currency(),
                draft.date(),
                draft.validUntil(),
                draft.channel(),
                draft.priceList(),
                draft.coupon(),
                draft.lines().stream().map(LineInput::of).toList());
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    QuoteDraft draft() {
        Violations violations = new Violations();
        violations.check(customer != null, "/customer", "required", "A quote names a customer.");
        LineInput.check(violations, lines);
        violations.throwIfAny();
        return new QuoteDraft(
                customer,
                opportunity,
                currency,
                date,
                validUntil,
                channel,
                priceList,
                lines.stream().map(LineInput::line).toList(),
                coupon);
    }
}
