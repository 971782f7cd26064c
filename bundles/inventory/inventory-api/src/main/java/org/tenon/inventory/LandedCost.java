package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * What goods cost on top of their price: freight, duty, insurance.
 *
 * @param document the receipt, {@code "receipt/<id>"}
 * @param amount more than zero; less for a credit
 * @param note 1 to 200 characters
 */
public record LandedCost(String document, Money amount, CostSplit split, Optional<String> note) {

    public LandedCost {
        requireNonNull(document, "document");
        requireNonNull(amount, "amount");
        requireNonNull(split, "split");
        requireNonNull(note, "note");
    }
}
