package org.tenon.sales.rest;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
                lines(draft));
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    QuoteDraft draft() {
        Violations violations = new Violations();
        violations.check(customer != null, "/customer", "required", "A quote names a customer.");
        LineInput.check(violations, lines);
        violations.throwIfAny();
        QuoteDraft draft = new QuoteDraft(
                customer,
                opportunity,
                currency,
                date,
                validUntil,
                channel,
                priceList,
                lines.stream().map(LineInput::line).toList(),
                coupon);
        return draft.leaving(LineInput.choices(List.copyOf(lines)));
    }

    private static List<LineInput> lines(QuoteDraft draft) {
        return IntStream.range(0, draft.lines().size())
                .mapToObj(i -> LineInput.of(
                        draft.lines().get(i),
                        Optional.ofNullable(draft.choices().get(Integer.toString(i + 1)))))
                .toList();
    }
}
