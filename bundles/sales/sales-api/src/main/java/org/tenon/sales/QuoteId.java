package org.tenon.sales;

import org.tenon.kernel.Id;

/** The identity of one revision of a quote. */
public record QuoteId(String value) implements Id {

    public QuoteId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
