package org.tenon.sales;

import org.tenon.kernel.Id;
import org.tenon.kernel.sight.OwnedId;

/** The identity of one revision of a quote. */
public record QuoteId(String value) implements OwnedId {

    public QuoteId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
