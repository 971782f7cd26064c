package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.tenon.catalog.ProductId;

/**
 * Goods that are expected.
 *
 * @param received what has come of it
 * @param cancelled whether nothing more will come
 * @param version rises with every change
 */
public record PlannedReceipt(PlannedReceiptId id, Plan plan, BigDecimal received, boolean cancelled, long version) {

    public PlannedReceipt {
        requireNonNull(id, "id");
        requireNonNull(plan, "plan");
        requireNonNull(received, "received");
    }

    /** What is still to come; zero when more has come than was planned, or nothing more will. */
    public BigDecimal open() {
        return cancelled ? BigDecimal.ZERO : plan.quantity().subtract(received).max(BigDecimal.ZERO);
    }

    public ProductId product() {
        return plan.product();
    }
}
