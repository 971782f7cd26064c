package org.tenon.order.rest;

import java.time.LocalDate;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.order.OrderSummary;

/** An order in a list. */
record OrderSummaryBody(
        OrderId id,
        String number,
        OrderState state,
        CustomerId customer,
        LocalDate date,
        Money net,
        Money tax,
        Money gross) {

    static OrderSummaryBody of(OrderSummary order) {
        return new OrderSummaryBody(
                order.id(),
                order.number(),
                order.state(),
                order.customer(),
                order.date(),
                order.net(),
                order.tax(),
                order.gross());
    }
}
