package org.tenon.sales.rest;

import java.time.LocalDate;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteState;
import org.tenon.sales.QuoteSummary;

/** A quote in a list. */
record QuoteSummaryBody(
        QuoteId id,
        String number,
        int revision,
        QuoteState state,
        CustomerId customer,
        String owner,
        LocalDate date,
        LocalDate validUntil,
        Money net,
        Money gross) {

    static QuoteSummaryBody of(QuoteSummary quote) {
        return new QuoteSummaryBody(
                quote.id(),
                quote.number(),
                quote.revision(),
                quote.state(),
                quote.customer(),
                quote.owner(),
                quote.date(),
                quote.validUntil(),
                quote.net(),
                quote.gross());
    }
}
