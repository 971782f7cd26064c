package org.tenon.testing.contract.order;

import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.order.AmendmentService;
import org.tenon.order.DeliveryRule;
import org.tenon.order.DeliveryService;
import org.tenon.order.Order;
import org.tenon.order.OrderDraft;
import org.tenon.order.ReturnService;
import org.tenon.pricing.PriceRequestLine;

/** A provider that also offers the services that a provider may leave out. */
public interface LifecycleUnderTest extends OrderUnderTest {

    AmendmentService amendments();

    DeliveryService deliveries();

    ReturnService returns();

    /** A confirmed, or backordered, order. */
    default Order binding(CustomerId customer, PriceRequestLine... lines) {
        return fulfilment().confirm(order(customer, lines).id());
    }

    /** A confirmed, or backordered, order that leaves as the rule says. */
    default Order binding(DeliveryRule rule, PriceRequestLine... lines) {
        OrderDraft draft = draft(customer(), lines);
        Order order = orders().create(new OrderDraft(
                draft.customer(),
                draft.reference(),
                draft.date(),
                draft.requestedDate(),
                draft.warehouse(),
                Optional.empty(),
                draft.content(),
                0,
                rule));
        return fulfilment().confirm(order.id());
    }
}
