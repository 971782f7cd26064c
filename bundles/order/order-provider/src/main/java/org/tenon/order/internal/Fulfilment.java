package org.tenon.order.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.FulfilmentService;
import org.tenon.order.Installation;
import org.tenon.order.InstallationScheduled;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderReservedAnew;
import org.tenon.order.OrderState;
import org.tenon.order.Shipment;
import org.tenon.order.ShipmentRequest;
import org.tenon.persistence.UnitOfWork;

/**
 * Takes orders through their states. Each call holds the order's row from the first look to the end of the transaction; then it
 * takes the customer's credit, then the stock's levels, always in this order, so that two calls never wait for each other.
 */
@Component(
        service = FulfilmentService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class Fulfilment implements FulfilmentService {

    /**
     * Held and backordered ones may be confirmed again: the credit or the goods may have come since. So may a confirmed one that
     * goods which came in have completed: who confirms it again learns that, once.
     */
    private static final Set<OrderState> CONFIRMABLE = EnumSet.of(
            OrderState.DRAFT, OrderState.HELD, OrderState.BACKORDERED, OrderState.PARTLY_SHIPPED, OrderState.CONFIRMED);

    private static final Set<OrderState> BINDING = EnumSet.of(
            OrderState.CONFIRMED,
            OrderState.BACKORDERED,
            OrderState.PARTLY_SHIPPED,
            OrderState.SHIPPED,
            OrderState.DELIVERED);

    private static final Set<OrderState> SHIPPABLE =
            EnumSet.of(OrderState.CONFIRMED, OrderState.BACKORDERED, OrderState.PARTLY_SHIPPED);

    private static final Set<OrderState> CANCELLABLE = EnumSet.of(
            OrderState.DRAFT, OrderState.HELD, OrderState.CONFIRMED, OrderState.BACKORDERED, OrderState.PARTLY_SHIPPED);

    private static final int MAX_ENGINEER = 200;

    private final UnitOfWork unit;
    private final LockedOrders orders;
    private final OrderSteps steps;
    private final EventLog events;
    private final Company company;

    @Activate
    public Fulfilment(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference OrderSteps steps,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.orders = new LockedOrders(unit, transactions, steps.intents());
        this.steps = steps;
        this.events = events;
        this.company = company;
    }

    @Override
    public Order confirm(OrderId order) {
        return orders.step(order, "confirmed", CONFIRMABLE, (row, lines) -> {
            if (row.state == OrderState.CONFIRMED) {
                if (!row.filled) {
                    throw OrderStore.refused(row, "confirmed");
                }
                row.filled = false;
                row.reach(row.state, company.now());
                return;
            }
            steps.confirm(row, lines);
        });
    }

    @Override
    public Order release(OrderId order) {
        return orders.step(order, "released", EnumSet.of(OrderState.HELD), steps::release);
    }

    @Override
    public Shipment ship(OrderId order, ShipmentRequest request) {
        return orders.on(
                order,
                "shipped",
                SHIPPABLE,
                (store, row) -> steps.ship(store, row, store.lines(row), ShippedDetail.of(request)));
    }

    @Override
    public List<Shipment> shipments(OrderId order) {
        return unit.call(em -> new OrderStore(em).shipments(order));
    }

    @Override
    public Order cancel(OrderId order) {
        return orders.on(order, "cancelled", CANCELLABLE, (store, row) -> {
            List<OrderLineRow> lines = store.lines(row);
            steps.cancel(store, row, lines);
            return store.order(row, lines);
        });
    }

    @Override
    public Order reserveAnew(OrderId order) {
        return orders.step(order, "reserved anew", SHIPPABLE, (row, lines) -> {
            String lostWith = String.valueOf(row.reservedBy);
            steps.reserveAnew(row, lines);
            boolean complete = lines.stream().noneMatch(line -> line.missing().signum() > 0);
            Instant now = company.now();
            row.filled = false;
            row.reach(
                    row.state == OrderState.PARTLY_SHIPPED
                            ? row.state
                            : complete ? OrderState.CONFIRMED : OrderState.BACKORDERED,
                    now);
            events.record(new OrderReservedAnew(row.orderId(), row.number, row.customerId(), lostWith, row.state, now));
        });
    }

    @Override
    public Order scheduleInstallation(OrderId order, Installation installation) {
        check(installation);
        return orders.on(order, "installed", BINDING, (store, row) -> {
            List<OrderLineRow> lines = store.lines(row);
            Optional<LocalDate> promised = lines.stream()
                    .flatMap(line -> Optional.ofNullable(line.promisedDate).stream())
                    .max(LocalDate::compareTo);
            if (promised.filter(date -> installation.date().isBefore(date)).isPresent()) {
                throw new InvalidRequestException(
                        "/date",
                        "order.installation-too-early",
                        "The goods are promised for " + promised.get() + "; the installation is on that day or later.");
            }
            // Who sets a day by hand has agreed on it without the calendar.
            store.calendar().free(row);
            ToldDates before = ToldDates.of(row, lines);
            row.installationDate = installation.date();
            row.engineer = installation.engineer().orElse(null);
            Instant now = company.now();
            row.reach(row.state, now);
            events.record(new InstallationScheduled(row.orderId(), installation.date(), now));
            before.compare(row, lines, events, now);
            return store.order(row, lines);
        });
    }

    private static void check(Installation installation) {
        Violations violations = new Violations();
        DraftCheck.day(violations, Optional.of(installation.date()), "/date");
        violations.check(
                installation
                        .engineer()
                        .map(name -> !name.isBlank() && name.length() <= MAX_ENGINEER && name.indexOf('\0') < 0)
                        .orElse(true),
                "/engineer",
                "text.length",
                "An engineer's name has 1 to " + MAX_ENGINEER + " characters.");
        violations.throwIfAny();
    }
}
