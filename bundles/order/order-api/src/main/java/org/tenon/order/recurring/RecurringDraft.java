package org.tenon.order.recurring;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.inventory.WarehouseId;
import org.tenon.order.DeliveryRule;
import org.tenon.order.InvoiceMethod;
import org.tenon.order.OrderDraft;

/**
 * What is ordered again and again.
 *
 * @param reference the customer's own, on each order
 * @param warehouse empty for {@code MAIN}
 * @param delivery as in {@link OrderDraft}, as {@code deliveryByTerms} and {@code invoiceMethod} are
 * @param confirmed whether each order is confirmed as soon as it is there; else it stays a draft
 */
public record RecurringDraft(
        CustomerId customer,
        Optional<String> reference,
        Recurrence recurrence,
        Optional<WarehouseId> warehouse,
        OrderDraft.ToPrice content,
        Prices prices,
        boolean confirmed,
        DeliveryRule delivery,
        boolean deliveryByTerms,
        Optional<InvoiceMethod> invoiceMethod) {

    /** Which prices each order has. */
    public enum Prices {
        /** Those of its own day. */
        OF_THE_DAY,
        /** Those of the day on which the recurring order was agreed, to the cent. */
        FROZEN
    }

    public RecurringDraft {
        requireNonNull(customer, "customer");
        requireNonNull(reference, "reference");
        requireNonNull(recurrence, "recurrence");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(content, "content");
        requireNonNull(prices, "prices");
        requireNonNull(delivery, "delivery");
        requireNonNull(invoiceMethod, "invoiceMethod");
    }

    /** Orders that say how they are delivered. */
    public RecurringDraft(
            CustomerId customer,
            Optional<String> reference,
            Recurrence recurrence,
            Optional<WarehouseId> warehouse,
            OrderDraft.ToPrice content,
            Prices prices,
            boolean confirmed,
            DeliveryRule delivery) {
        this(customer, reference, recurrence, warehouse, content, prices, confirmed, delivery, false, Optional.empty());
    }
}
