package org.tenon.purchasing.procurement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.purchasing.PurchaseOrderId;

/**
 * What is bought for a line, and what has come of it.
 *
 * @param quantity what is wanted in all, in the product's unit
 * @param delivered what the supplier has sent to the customer, or what has come in for the line
 * @param ordered what is still to come of purchase orders, drafts included; less than what is missing when one was closed short
 * @param expected when the last of that is to come; empty when nothing is to
 * @param purchase the purchase order, of several the latest; empty when there never was one
 * @param number its number
 */
public record ProcuredLine(
        String line,
        ProcurementKind kind,
        BigDecimal quantity,
        BigDecimal delivered,
        BigDecimal ordered,
        Optional<LocalDate> expected,
        Optional<PurchaseOrderId> purchase,
        Optional<String> number) {

    public ProcuredLine {
        requireNonNull(line, "line");
        requireNonNull(kind, "kind");
        requireNonNull(quantity, "quantity");
        requireNonNull(delivered, "delivered");
        requireNonNull(ordered, "ordered");
        requireNonNull(expected, "expected");
        requireNonNull(purchase, "purchase");
        requireNonNull(number, "number");
    }
}
