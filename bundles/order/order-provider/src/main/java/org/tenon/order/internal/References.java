package org.tenon.order.internal;

import java.util.Map;
import org.tenon.kernel.problem.ConflictException;

/** References of customers that are good for one order. */
final class References {

    private References() {}

    /**
     * Nothing happens for an order without one, or of a recurring order: the customer gave one for all of these.
     *
     * @throws ConflictException {@code order.reference-taken}, which names the order that has it
     */
    static void take(OrderStore store, OrderRow row) {
        String reference = row.reference;
        if (reference == null || DueRuns.wrote(row)) {
            return;
        }
        store.withReference(row.customer, reference).ifPresent(other -> {
            throw new ConflictException(
                    "order.reference-taken",
                    "The order " + other.number + " has the reference " + reference + " of the same customer.",
                    Map.of("order", other.id, "number", other.number, "reference", reference));
        });
        store.takeReference(row);
    }

    /** Two orders with one reference came at once: a second try finds the other one. */
    static ConflictException concurrent() {
        return new ConflictException(
                "transaction.concurrent",
                "Somebody else wrote an order with the same reference at the same moment. Try again.",
                Map.of());
    }
}
