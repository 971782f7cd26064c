package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;

/** A quote in a list. */
public record QuoteSummary(
        QuoteId id,
        String number,
        int revision,
        QuoteState state,
        CustomerId customer,
        String owner,
        LocalDate date,
        LocalDate validUntil,
        Money net,
        Money gross,
        long version) {

    public QuoteSummary {
        requireNonNull(id, "id");
        requireNonNull(number, "number");
        requireNonNull(state, "state");
        requireNonNull(customer, "customer");
        requireNonNull(owner, "owner");
        requireNonNull(date, "date");
        requireNonNull(validUntil, "validUntil");
        requireNonNull(net, "net");
        requireNonNull(gross, "gross");
    }
}
