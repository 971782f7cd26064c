package org.tenon.order.payment;

import static java.util.Objects.requireNonNull;

/**
 * Terms of payment as they are kept.
 *
 * @param version rises with every change
 */
public record DefinedTerms(PaymentTerms terms, long version) {

    public DefinedTerms {
        requireNonNull(terms, "terms");
    }
}
