package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;

/** An order in a list. */
public record OrderSummary(
        OrderId id,
        String number,
        OrderState state,
        CustomerId customer,
        LocalDate date,
        Money net,
        Money tax,
        Money gross,
        long version) {

    public OrderSummary {
        requireNonNull(id, "id");
        requireNonNull(number, "number");
        requireNonNull(state, "state");
        requireNonNull(customer, "customer");
        requireNonNull(date, "date");
        requireNonNull(net, "net");
        requireNonNull(tax, "tax");
        requireNonNull(gross, "gross");
    }
}
