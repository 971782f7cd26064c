package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.order.OrderId;
import org.tenon.pricing.TaxRounding;
import org.tenon.pricing.TaxTotal;

/**
 * One revision of a quote.
 *
 * @param number what people call it by, as {@code Q-000017}; the same for all revisions
 * @param revision 1 for the first
 * @param owner the user who wrote it
 * @param draft what the seller wrote, with the date and the validity filled in
 * @param priceList the list that the prices come from
 * @param lines in the order of their keys, also those that do not count
 * @param net of the lines that count, as tax and gross
 * @param approvals the steps of the last submission, in order; empty when it needed none
 * @param order the order that it became, once accepted
 * @param reason why it was rejected; empty when it was not
 * @param pricedBy the provider that priced it, as {@code name@version}
 * @param version rises with every change
 * @param priceEdition what it was priced by, see {@link org.tenon.pricing.PriceResult#edition()}
 * @param taxRounding where its taxes were rounded, as far as pricing told
 */
public record Quote(
        QuoteId id,
        String number,
        int revision,
        QuoteState state,
        String owner,
        QuoteDraft draft,
        Currency currency,
        LocalDate date,
        LocalDate validUntil,
        String priceList,
        List<QuoteLine> lines,
        Money net,
        Money tax,
        Money gross,
        List<Approval> approvals,
        Optional<OrderId> order,
        String reason,
        String pricedBy,
        Instant createdAt,
        long version,
        Optional<String> priceEdition,
        Optional<TaxRounding> taxRounding) {

    public Quote {
        requireNonNull(id, "id");
        requireNonNull(number, "number");
        requireNonNull(state, "state");
        requireNonNull(owner, "owner");
        requireNonNull(draft, "draft");
        requireNonNull(currency, "currency");
        requireNonNull(date, "date");
        requireNonNull(validUntil, "validUntil");
        requireNonNull(priceList, "priceList");
        lines = List.copyOf(lines);
        requireNonNull(net, "net");
        requireNonNull(tax, "tax");
        requireNonNull(gross, "gross");
        approvals = List.copyOf(approvals);
        requireNonNull(order, "order");
        requireNonNull(reason, "reason");
        requireNonNull(pricedBy, "pricedBy");
        requireNonNull(createdAt, "createdAt");
        requireNonNull(priceEdition, "priceEdition");
        requireNonNull(taxRounding, "taxRounding");
    }

    /** A quote of which nobody knows what it was priced by. */
    public Quote(
            QuoteId id,
            String number,
            int revision,
            QuoteState state,
            String owner,
            QuoteDraft draft,
            Currency currency,
            LocalDate date,
            LocalDate validUntil,
            String priceList,
            List<QuoteLine> lines,
            Money net,
            Money tax,
            Money gross,
            List<Approval> approvals,
            Optional<OrderId> order,
            String reason,
            String pricedBy,
            Instant createdAt,
            long version) {
        this(
                id,
                number,
                revision,
                state,
                owner,
                draft,
                currency,
                date,
                validUntil,
                priceList,
                lines,
                net,
                tax,
                gross,
                approvals,
                order,
                reason,
                pricedBy,
                createdAt,
                version,
                Optional.empty(),
                Optional.empty());
    }

    /** Its taxes, summed up over the lines that count; they come to {@link #tax()}. */
    public List<TaxTotal> taxTotals() {
        return TaxTotal.of(
                lines.stream().filter(QuoteLine::counts).map(QuoteLine::priced).toList());
    }
}
