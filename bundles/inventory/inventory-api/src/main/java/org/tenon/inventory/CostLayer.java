package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * Goods in stock that are worth the same.
 *
 * @param document what brought them; empty where it is no single one
 * @param lot empty where it is no single one, or none that is known
 */
public record CostLayer(Optional<String> document, Optional<String> lot, BigDecimal quantity, Money value) {

    public CostLayer {
        requireNonNull(document, "document");
        requireNonNull(lot, "lot");
        requireNonNull(quantity, "quantity");
        requireNonNull(value, "value");
    }
}
