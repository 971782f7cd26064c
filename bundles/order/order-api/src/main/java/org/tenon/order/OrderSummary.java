package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;

/**
 * An order in a list.
 *
 * @param promisedDate the last day on which something that has not left is promised; empty when nothing is
 * @param linesMissing how many lines of an order that is binding wait for goods; 0 for a provider that does not say
 */
public record OrderSummary(
        OrderId id,
        String number,
        OrderState state,
        CustomerId customer,
        LocalDate date,
        Money net,
        Money tax,
        Money gross,
        long version,
        Optional<LocalDate> promisedDate,
        int linesMissing) {

    public OrderSummary {
        requireNonNull(id, "id");
        requireNonNull(number, "number");
        requireNonNull(state, "state");
        requireNonNull(customer, "customer");
        requireNonNull(date, "date");
        requireNonNull(net, "net");
        requireNonNull(tax, "tax");
        requireNonNull(gross, "gross");
        requireNonNull(promisedDate, "promisedDate");
    }

    /** Without what is told of its goods. */
    public OrderSummary(
            OrderId id,
            String number,
            OrderState state,
            CustomerId customer,
            LocalDate date,
            Money net,
            Money tax,
            Money gross,
            long version) {
        this(id, number, state, customer, date, net, tax, gross, version, Optional.empty(), 0);
    }
}
