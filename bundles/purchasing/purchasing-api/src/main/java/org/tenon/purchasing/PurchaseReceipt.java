package org.tenon.purchasing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import org.tenon.inventory.ReceiptId;

/**
 * A part of a line that came in.
 *
 * @param receipt inventory's receipt of it
 * @param quantity in the product's unit
 * @param at when it was booked
 */
public record PurchaseReceipt(int line, ReceiptId receipt, BigDecimal quantity, Instant at) {

    public PurchaseReceipt {
        requireNonNull(receipt, "receipt");
        requireNonNull(quantity, "quantity");
        requireNonNull(at, "at");
    }
}
