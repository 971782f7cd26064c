package org.tenon.order.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.tenon.customer.CreditClaim;
import org.tenon.customer.CreditDecision;
import org.tenon.customer.CreditService;
import org.tenon.customer.CreditStatus;
import org.tenon.kernel.Money;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.FulfilmentService;
import org.tenon.order.Installation;
import org.tenon.order.InstallationScheduled;
import org.tenon.order.Order;
import org.tenon.order.OrderCancelled;
import org.tenon.order.OrderConfirmed;
import org.tenon.order.OrderHeld;
import org.tenon.order.OrderId;
import org.tenon.order.OrderReservedAnew;
import org.tenon.order.OrderShipped;
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
        configurationPid = OrderConfig.PID,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
@Designate(ocd = OrderConfig.class)
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
    private final CreditService credit;
    private final GoodsDesk goods;
    private final EventLog events;
    private final Company company;
    private final OrderSettings settings;

    @Reference
    private ShownCoupons coupons = new ShownCoupons();

    @Activate
    public Fulfilment(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CreditService credit,
            @Reference GoodsDesk goods,
            @Reference EventLog events,
            @Reference Company company,
            OrderConfig config) {
        this(unit, transactions, credit, goods, events, company, OrderSettings.of(config));
    }

    /** With the settings that an installation has when nobody says otherwise. */
    public Fulfilment(
            UnitOfWork unit,
            Transactions transactions,
            CreditService credit,
            GoodsDesk goods,
            EventLog events,
            Company company) {
        this(unit, transactions, credit, goods, events, company, OrderSettings.DEFAULTS);
    }

    Fulfilment(
            UnitOfWork unit,
            Transactions transactions,
            CreditService credit,
            GoodsDesk goods,
            EventLog events,
            Company company,
            OrderSettings settings) {
        this.unit = unit;
        this.orders = new LockedOrders(unit, transactions);
        this.credit = credit;
        this.goods = goods;
        this.events = events;
        this.company = company;
        this.settings = settings;
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
            boolean unclaimed = row.state == OrderState.DRAFT || row.state == OrderState.HELD;
            if (!unclaimed || claimed(row, false)) {
                makeBinding(row, lines);
            }
        });
    }

    @Override
    public Order release(OrderId order) {
        return orders.step(order, "released", EnumSet.of(OrderState.HELD), (row, lines) -> {
            claimed(row, true);
            makeBinding(row, lines);
        });
    }

    /** Claims the customer's credit for all of the order; when it does not suffice, the order is held. */
    private boolean claimed(OrderRow row, boolean override) {
        CreditDecision decision =
                credit.claim(new CreditClaim(row.customerId(), row.document(), row.money(row.gross), override));
        row.holdReason = decision.granted() ? "" : decision.reason();
        if (!decision.granted()) {
            Instant now = company.now();
            row.reach(OrderState.HELD, now);
            events.record(new OrderHeld(row.orderId(), row.number, row.customerId(), row.holdReason, now));
        }
        return decision.granted();
    }

    private void makeBinding(OrderRow row, List<OrderLineRow> lines) {
        coupons.use(row);
        goods.reserve(row, lines);
        boolean complete = lines.stream().noneMatch(line -> line.missing().signum() > 0);
        Instant now = company.now();
        if (row.state == OrderState.PARTLY_SHIPPED) {
            row.reach(row.state, now);
        } else {
            row.reach(complete ? OrderState.CONFIRMED : OrderState.BACKORDERED, now);
        }
        events.record(
                new OrderConfirmed(row.orderId(), row.number, row.customerId(), row.money(row.gross), row.state, now));
    }

    @Override
    public Shipment ship(OrderId order, ShipmentRequest request) {
        return orders.on(order, "shipped", SHIPPABLE, (store, row) -> {
            checkCredit(row);
            List<OrderLineRow> lines = store.lines(row);
            Parcel parcel = Parcel.of(row, lines, request);
            ShipmentRow shipment = goods.issue(row, parcel);
            row.reach(
                    lines.stream().allMatch(OrderLineRow::isShipped) ? OrderState.SHIPPED : OrderState.PARTLY_SHIPPED,
                    company.now());
            shipment.orderState = row.state;
            List<ShipmentLineRow> shipped = parcel.rows(shipment);
            store.add(shipment, shipped);
            Shipment result = shipment.shipment(shipped);
            events.record(new OrderShipped(row.orderId(), result.id(), row.state, result.at()));
            return result;
        });
    }

    /** Whoever owes too much by now gets nothing more, when the installation wants it so. */
    private void checkCredit(OrderRow row) {
        if (!settings.creditAtShipment()) {
            return;
        }
        CreditStatus status = credit.status(row.customerId());
        if (status.state() == CreditStatus.State.STOP) {
            throw new ConflictException(
                    "order.credit",
                    "The customer's credit is stopped: nothing leaves for the order " + row.number + ".",
                    Map.of("order", row.id, "exposure", status.exposure().toString()));
        }
        if (status.state() == CreditStatus.State.HOLD) {
            throw new ConflictException(
                    "order.credit",
                    "The customer owes " + status.exposure() + ", more than its limit: nothing leaves for the order "
                            + row.number + ".",
                    Map.of("order", row.id, "exposure", status.exposure().toString()));
        }
    }

    @Override
    public List<Shipment> shipments(OrderId order) {
        return unit.call(em -> new OrderStore(em).shipments(order));
    }

    @Override
    public Order cancel(OrderId order) {
        return orders.on(order, "cancelled", CANCELLABLE, (store, row) -> {
            List<OrderLineRow> lines = store.lines(row);
            keepClaimFor(row, lines);
            goods.release(row, lines);
            coupons.giveBack(row);
            row.holdReason = "";
            Instant now = company.now();
            row.reach(OrderState.CANCELLED, now);
            lines.forEach(line -> {
                line.reserved = BigDecimal.ZERO;
                line.queue(row);
            });
            if (settings.uniqueReferences()) {
                store.giveReferenceBack(row);
            }
            events.record(new OrderCancelled(row.orderId(), row.number, row.customerId(), now));
            return store.order(row, lines);
        });
    }

    /** What was shipped is still to be paid: the claim shrinks to it, or goes. */
    private void keepClaimFor(OrderRow row, List<OrderLineRow> lines) {
        Money shipped = lines.stream()
                .map(line -> row.money(line.shippedGross().subtract(line.creditedAmount())))
                .reduce(row.money(BigDecimal.ZERO), Money::plus)
                .rounded(RoundingMode.HALF_UP);
        if (shipped.isZero()) {
            credit.release(row.customerId(), row.document());
        } else {
            credit.claim(new CreditClaim(row.customerId(), row.document(), shipped, true));
        }
    }

    @Override
    public Order reserveAnew(OrderId order) {
        return orders.step(order, "reserved anew", SHIPPABLE, (row, lines) -> {
            String lostWith = String.valueOf(row.reservedBy);
            goods.reserveAnew(row, lines);
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
        return orders.step(order, "installed", BINDING, (row, lines) -> {
            Optional<LocalDate> promised = lines.stream()
                    .flatMap(line -> Optional.ofNullable(line.promisedDate).stream())
                    .max(LocalDate::compareTo);
            if (promised.filter(date -> installation.date().isBefore(date)).isPresent()) {
                throw new InvalidRequestException(
                        "/date",
                        "order.installation-too-early",
                        "The goods are promised for " + promised.get() + "; the installation is on that day or later.");
            }
            row.installationDate = installation.date();
            row.engineer = installation.engineer().orElse(null);
            Instant now = company.now();
            row.reach(row.state, now);
            events.record(new InstallationScheduled(row.orderId(), installation.date(), now));
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
