package org.tenon.order.rest;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.customer.CustomersInSight;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.sight.OwnedId;
import org.tenon.kernel.sight.RecordSight;
import org.tenon.kernel.sight.Sight;
import org.tenon.order.OrderId;
import org.tenon.order.OrderService;

/** Orders are nobody's own: they are seen by those who see the customer as far as orders go. */
@Component(service = {RecordSight.class, OrderSight.class})
public final class OrderSight implements RecordSight {

    private static final String KIND = "order";

    private final OrderService orders;
    private final CustomerService customers;
    private final Actors actors;

    @Activate
    public OrderSight(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OrderService orders,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference Actors actors) {
        this.orders = orders;
        this.customers = customers;
        this.actors = actors;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String root() {
        return "orders";
    }

    @Override
    public Class<? extends OwnedId> idType() {
        return OrderId.class;
    }

    @Override
    public Set<String> seen(Set<String> ids, Actor reader) {
        return ids.stream()
                .filter(id -> orders.find(new OrderId(id))
                        .filter(order -> covers(order.customer(), reader))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** Whether {@code reader} sees the orders of a customer. */
    boolean covers(CustomerId customer, Actor reader) {
        return !covered(Set.of(customer), reader.sight(KIND)).isEmpty();
    }

    /** For a list of the caller's; empty when he sees all. */
    Optional<CustomersInSight> forList() {
        return customers.inSight(actors.current().sight(KIND));
    }

    /** Those of the customers whose orders the caller sees. */
    Set<CustomerId> covered(Set<CustomerId> ids) {
        return covered(ids, actors.current().sight(KIND));
    }

    private Set<CustomerId> covered(Set<CustomerId> ids, Sight sight) {
        return sight.everything() ? ids : customers.covered(ids, sight);
    }
}
