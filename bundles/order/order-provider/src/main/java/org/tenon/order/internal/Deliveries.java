package org.tenon.order.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
import org.tenon.order.OrderInstalled;
import org.tenon.order.OrderState;
import org.tenon.persistence.UnitOfWork;

/** Takes shipped orders to their end. */
@Component(
        service = DeliveryService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class Deliveries implements DeliveryService {

    private static final Set<OrderState> CLOSABLE =
            EnumSet.of(OrderState.SHIPPED, OrderState.DELIVERED, OrderState.INSTALLED);

    private final LockedOrders orders;
    private final EventLog events;
    private final Company company;

    @Activate
    public Deliveries(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Intents intents) {
        this.orders = new LockedOrders(unit, transactions, intents);
        this.events = events;
        this.company = company;
    }

    @Override
    public Order deliver(OrderId order, LocalDate on) {
        checkDay(on);
        return orders.on(order, "delivered", EnumSet.of(OrderState.SHIPPED), (store, row) -> {
            checkAfterShipment(
                    store,
                    order,
                    on,
                    "The goods arrive on the day of the last shipment or later, and not after today.");
            Instant now = company.now();
            row.reach(OrderState.DELIVERED, now);
            events.record(new OrderDelivered(order, row.number, row.customerId(), on, now));
            return store.order(row, store.lines(row));
        });
    }

    @Override
    public Order installed(OrderId order, LocalDate on) {
        checkDay(on);
        return orders.on(order, "installed", EnumSet.of(OrderState.SHIPPED, OrderState.DELIVERED), (store, row) -> {
            checkAfterShipment(
                    store, order, on, "It is installed on the day of the last shipment or later, and not after today.");
            Instant now = company.now();
            row.installationProposed = null;
            store.calendar().done(row);
            row.reach(OrderState.INSTALLED, now);
            events.record(new OrderInstalled(order, row.number, row.customerId(), on, now));
            return store.order(row, store.lines(row));
        });
    }

    private static void checkDay(LocalDate on) {
        Violations violations = new Violations();
        DraftCheck.day(violations, Optional.of(on), "/on");
        violations.throwIfAny();
    }

    private void checkAfterShipment(OrderStore store, OrderId order, LocalDate on, String says) {
        Violations violations = new Violations();
        Optional<LocalDate> left = store.shipments(order).stream()
                .map(shipment -> LocalDate.ofInstant(shipment.at(), company.zone()))
                .max(LocalDate::compareTo);
        violations.check(
                !on.isAfter(company.today())
                        && left.map(day -> !on.isBefore(day)).orElse(true),
                "/on",
                "order.delivery-day",
                says);
        violations.throwIfAny();
    }

    @Override
    public Order close(OrderId order) {
        return orders.on(order, "closed", CLOSABLE, (store, row) -> {
            Instant now = company.now();
            store.calendar().free(row);
            row.reach(OrderState.CLOSED, now);
            events.record(new OrderClosed(order, row.number, row.customerId(), now));
            return store.order(row, store.lines(row));
        });
    }
}
