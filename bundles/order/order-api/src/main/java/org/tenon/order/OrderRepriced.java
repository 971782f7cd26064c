package org.tenon.order;

import java.time.Instant;
import org.tenon.kernel.Money;
import org.tenon.kernel.event.DomainEvent;

/**
 * A draft was priced again.
 *
 * @param pricedBy the provider that did, as {@code name@version}
 */
public record OrderRepriced(OrderId order, String number, Money gross, String pricedBy, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "order.repriced";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
