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
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.order.payment.OrderPaid;
import org.tenon.order.payment.PaidOrderService;
import org.tenon.persistence.UnitOfWork;

/** Notes that orders are paid. */
@Component(
        service = PaidOrderService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class PaidOrders implements PaidOrderService {

    private static final Set<OrderState> BINDING =
            EnumSet.complementOf(EnumSet.of(OrderState.DRAFT, OrderState.HELD, OrderState.CANCELLED));

    private final LockedOrders orders;
    private final EventLog events;
    private final Company company;

    @Activate
    public PaidOrders(
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
    public Order paid(OrderId order, LocalDate on) {
        Violations violations = new Violations();
        DraftCheck.day(violations, Optional.of(on), "/on");
        violations.check(!on.isAfter(company.today()), "/on", "order.payment-day", "It was paid today or before.");
        violations.throwIfAny();
        return orders.on(order, "paid", BINDING, (store, row) -> {
            Instant now = company.now();
            row.paidOn = on;
            row.reach(row.state, now);
            events.record(new OrderPaid(order, row.number, row.customerId(), on, now));
            return store.order(row, store.lines(row));
        });
    }
}
