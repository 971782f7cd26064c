package org.tenon.order.rest;

import java.time.LocalDate;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.order.OrderSummary;

/**
 * An order in a list.
 *
 * @param promisedDate the last day on which something that has not left is promised
 * @param linesMissing how many lines wait for goods
 */
record OrderSummaryBody(
        OrderId id,
        String number,
        OrderState state,
        CustomerId customer,
        LocalDate date,
        Money net,
        Money tax,
        Money gross,
        Optional<LocalDate> promisedDate,
        int linesMissing) {

    static OrderSummaryBody of(OrderSummary order) {
        return new OrderSummaryBody(
                order.id(),
                order.number(),
                order.state(),
                order.customer(),
                order.date(),
                order.net(),
                order.tax(),
                order.gross(),
                order.promisedDate(),
                order.linesMissing());
    }
}
