package org.tenon.order.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.DeliveryService;
import org.tenon.order.Order;
import org.tenon.order.OrderClosed;
import org.tenon.order.OrderDelivered;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.persistence.UnitOfWork;

/** Takes shipped orders to their end. */
@Component(
        service = DeliveryService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class Deliveries implements DeliveryService {

    private final LockedOrders orders;
    private final EventLog events;
    private final Company company;

    @Activate
    public Deliveries(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference EventLog events,
            @Reference Company company) {
        this.orders = new LockedOrders(unit, transactions);
        this.events = events;
        this.company = company;
    }

    @Override
    public Order deliver(OrderId order, LocalDate on) {
        Violations violations = new Violations();
        DraftCheck.day(violations, Optional.of(on), "/on");
        violations.throwIfAny();
        return orders.on(order, "delivered", EnumSet.of(OrderState.SHIPPED), (store, row) -> {
            Optional<LocalDate> left = store.shipments(order).stream()
                    .map(shipment -> LocalDate.ofInstant(shipment.at(), company.zone()))
                    .max(LocalDate::compareTo);
            violations.check(
                    !on.isAfter(company.today())
                            && left.map(day -> !on.isBefore(day)).orElse(true),
                    "/on",
                    "order.delivery-day",
                    "The goods arrive on the day of the last shipment or later, and not after today.");
            violations.throwIfAny();
            Instant now = company.now();
            row.reach(OrderState.DELIVERED, now);
            events.record(new OrderDelivered(order, row.number, row.customerId(), on, now));
            return store.order(row, store.lines(row));
        });
    }

    @Override
    public Order close(OrderId order) {
        return orders.step(order, "closed", EnumSet.of(OrderState.SHIPPED, OrderState.DELIVERED), (row, lines) -> {
            Instant now = company.now();
            row.reach(OrderState.CLOSED, now);
            events.record(new OrderClosed(order, row.number, row.customerId(), now));
        });
    }
}
