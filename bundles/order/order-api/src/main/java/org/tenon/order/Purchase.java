package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * The purchase order by which a line's goods are bought; of several the latest.
 *
 * @param id the purchase order's, as purchasing knows it
 * @param number the number that people read
 * @param delivered what has come of all of them: sent to the customer by the supplier, or come in for the line; in the product's unit
 */
public record Purchase(String id, String number, BigDecimal delivered) {

    public Purchase {
        requireNonNull(id, "id");
        requireNonNull(number, "number");
        requireNonNull(delivered, "delivered");
    }
}
