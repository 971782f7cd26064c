package org.tenon.sales;

import org.tenon.kernel.Id;

/** The identity of a customer's question. */
public record QuoteQuestionId(String value) implements Id {

    public QuoteQuestionId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
