package org.tenon.order.terms;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.order.Procurement;
import org.tenon.order.Tolerance;

/**
 * What holds for a product in orders that say nothing else.
 *
 * @param tolerance how far what leaves may be off what was ordered; empty: as its customer's or the company's
 * @param procurement where its goods come from; empty: from stock
 */
public record ProductTerms(Optional<Tolerance> tolerance, Optional<Procurement> procurement) {

    public static final ProductTerms NONE = new ProductTerms(Optional.empty(), Optional.empty());

    public ProductTerms {
        requireNonNull(tolerance, "tolerance");
        requireNonNull(procurement, "procurement");
    }
}
