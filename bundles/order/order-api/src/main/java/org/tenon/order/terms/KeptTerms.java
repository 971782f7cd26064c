package org.tenon.order.terms;

import static java.util.Objects.requireNonNull;

/**
 * Terms as they are kept.
 *
 * @param version rises with every change; 0 where nobody has said anything yet
 */
public record KeptTerms<T>(T terms, long version) {

    public KeptTerms {
        requireNonNull(terms, "terms");
    }
}
