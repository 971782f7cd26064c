package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.catalog.ProductId;

/**
 * Goods of a product that were made or delivered together, or a single piece of it.
 *
 * @param number as printed on the goods; unique for the product
 * @param since when some of it was first seen: what came first, by FIFO
 * @param version rises with every change
 */
public record Lot(ProductId product, String number, LotFacts facts, Instant since, long version) {

    public Lot {
        requireNonNull(product, "product");
        requireNonNull(number, "number");
        requireNonNull(facts, "facts");
        requireNonNull(since, "since");
    }
}
