package org.tenon.order.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.order.DeliveryRule;
import org.tenon.order.recurring.Recurrence;
import org.tenon.order.recurring.RecurringDraft;
import org.tenon.order.recurring.RecurringOrder;
import org.tenon.order.recurring.RecurringOrderId;

/** A recurring order as an answer gives it. */
record RecurringBody(
        RecurringOrderId id,
        RecurringOrder.State state,
        CustomerId customer,
        Optional<String> reference,
        Recurrence.Unit unit,
        int every,
        LocalDate first,
        Optional<LocalDate> last,
        Optional<LocalDate> next,
        RecurringDraft.Prices prices,
        Optional<Money> gross,
        boolean confirmed,
        DeliveryRule delivery,
        int failures,
        List<Line> lines) {

    /** How much of what. */
    record Line(ProductId product, BigDecimal quantity, Optional<String> unit) {}

    static RecurringBody of(RecurringOrder order) {
        RecurringDraft draft = order.draft();
        return new RecurringBody(
                order.id(),
                order.state(),
                draft.customer(),
                draft.reference(),
                draft.recurrence().unit(),
                draft.recurrence().every(),
                draft.recurrence().first(),
                draft.recurrence().last(),
                order.next(),
                draft.prices(),
                order.gross(),
                draft.confirmed(),
                draft.delivery(),
                order.failures(),
                draft.content().lines().stream()
                        .map(line -> new Line(line.product(), line.quantity(), line.unit()))
                        .toList());
    }
}
