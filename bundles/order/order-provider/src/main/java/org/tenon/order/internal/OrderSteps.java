package org.tenon.order.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
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
import org.tenon.kernel.NewId;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.order.OrderCancelled;
import org.tenon.order.OrderConfirmed;
import org.tenon.order.OrderHeld;
import org.tenon.order.OrderShipped;
import org.tenon.order.OrderState;
import org.tenon.order.Shipment;

/**
 * The steps of an order that concern its goods, on rows that the caller has locked. Each may be taken again after it was cut off:
 * credit is claimed by document, goods are reserved by line and leave by the shipment's id.
 */
@Component(service = OrderSteps.class, configurationPid = OrderConfig.PID)
@Designate(ocd = OrderConfig.class)
public final class OrderSteps {

    private final CreditService credit;
    private final GoodsDesk goods;
    private final EventLog events;
    private final Company company;
    private final Intents intents;
    private final SaidNumbers numbers;
    private final OrderSettings settings;

    @Reference
    ShownCoupons coupons = new ShownCoupons();

    @Activate
    public OrderSteps(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CreditService credit,
            @Reference GoodsDesk goods,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Intents intents,
            @Reference SaidNumbers numbers,
            OrderConfig config) {
        this(credit, goods, events, company, intents, numbers, OrderSettings.of(config));
    }

    OrderSteps(
            CreditService credit,
            GoodsDesk goods,
            EventLog events,
            Company company,
            Intents intents,
            SaidNumbers numbers,
            OrderSettings settings) {
        this.credit = credit;
        this.goods = goods;
        this.events = events;
        this.company = company;
        this.intents = intents;
        this.numbers = numbers;
        this.settings = settings;
    }

    Intents intents() {
        return intents;
    }

    /** Takes a step once more that was begun and did not come to an end; nothing when the order has gone on since. */
    void again(EntityManager em, OrderRow row, IntentRow.Kind kind, String detail) {
        OrderStore store = new OrderStore(em);
        List<OrderLineRow> lines = store.lines(row);
        boolean unclaimed = row.state == OrderState.DRAFT || row.state == OrderState.HELD;
        switch (kind) {
            case CONFIRM, RELEASE -> {
                if ((unclaimed && claimed(row, kind == IntentRow.Kind.RELEASE)) || row.isWaiting()) {
                    bind(row, lines);
                    // Whoever asked for it has not heard of it, and may ask again.
                    row.filled = row.state == OrderState.CONFIRMED;
                }
            }
            case CANCEL -> {
                if (row.state != OrderState.CANCELLED) {
                    end(store, row, lines);
                }
            }
            case SHIP -> {
                ShippedDetail shipped = JsonColumns.shipped(detail);
                if (row.holdsGoods() && em.find(ShipmentRow.class, shipped.shipment()) == null) {
                    leave(store, row, lines, shipped);
                }
            }
            default -> throw new IllegalArgumentException("there is no step " + kind);
        }
    }

    void confirm(OrderRow row, List<OrderLineRow> lines) {
        goods.procuring().require(row, lines);
        boolean unclaimed = row.state == OrderState.DRAFT || row.state == OrderState.HELD;
        if (!unclaimed || claimed(row, false)) {
            intents.during(row, IntentRow.Kind.CONFIRM, "", () -> bind(row, lines));
        }
    }

    void release(OrderRow row, List<OrderLineRow> lines) {
        goods.procuring().require(row, lines);
        claimed(row, true);
        intents.during(row, IntentRow.Kind.RELEASE, "", () -> bind(row, lines));
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

    private OrderState bind(OrderRow row, List<OrderLineRow> lines) {
        ToldDates before = ToldDates.of(row, lines);
        coupons.use(row);
        goods.procuring().request(row, lines);
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
        before.compare(row, lines, events, now);
        return row.state;
    }

    Shipment ship(OrderStore store, OrderRow row, List<OrderLineRow> lines, ShippedDetail detail) {
        checkCredit(row);
        if (Parcel.beyond(lines, detail.request()).isEmpty()) {
            // What cannot leave is refused before inventory is asked.
            Parcel.of(row, lines, detail.request());
        }
        return intents.during(
                row, IntentRow.Kind.SHIP, JsonColumns.text(detail), () -> leave(store, row, lines, detail));
    }

    private Shipment leave(OrderStore store, OrderRow row, List<OrderLineRow> lines, ShippedDetail detail) {
        Map<OrderLineRow, BigDecimal> beyond = Parcel.beyond(lines, detail.request());
        if (!beyond.isEmpty()) {
            beyond.forEach((line, quantity) -> line.beyond = quantity);
            goods.reserveBeyond(row, List.copyOf(beyond.keySet()));
        }
        Parcel parcel = Parcel.of(row, lines, detail.request());
        ShipmentRow shipment = goods.issue(row, parcel, detail.shipment());
        settle(row, lines, parcel);
        return left(store, row, lines, parcel, shipment);
    }

    /** Notes what suppliers have sent to the customer. */
    void dropShipped(OrderStore store, OrderRow row, List<OrderLineRow> lines) {
        Parcel.dropShipped(lines)
                .ifPresent(parcel -> left(store, row, lines, parcel, goods.issue(row, parcel, NewId.next())));
    }

    private Shipment left(
            OrderStore store, OrderRow row, List<OrderLineRow> lines, Parcel parcel, ShipmentRow shipment) {
        row.reach(
                lines.stream().allMatch(OrderLineRow::isShipped) ? OrderState.SHIPPED : OrderState.PARTLY_SHIPPED,
                company.now());
        shipment.orderState = row.state;
        List<ShipmentLineRow> shipped = parcel.rows(shipment, numbers);
        store.add(shipment, shipped);
        Shipment result = shipment.shipment(shipped);
        events.record(new OrderShipped(row.orderId(), result.id(), row.state, result.at()));
        return result;
    }

    /** Of a settled line the customer owes what has left, which may be a little more than was asked about its credit. */
    private void settle(OrderRow row, List<OrderLineRow> lines, Parcel parcel) {
        List<OrderLineRow> settled = parcel.settle();
        if (!settled.isEmpty()) {
            goods.procuring().request(row, lines, settled);
            goods.settle(row, settled);
            credit.claim(new CreditClaim(row.customerId(), row.document(), Standing.owed(row, lines), true));
        }
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

    /** See {@link GoodsDesk#reserveAnew}. */
    void reserveAnew(OrderRow row, List<OrderLineRow> lines) {
        intents.during(row, IntentRow.Kind.UNDO, "", () -> {
            goods.reserveAnew(row, lines);
            return row.state;
        });
    }

    void cancel(OrderStore store, OrderRow row, List<OrderLineRow> lines) {
        intents.during(row, IntentRow.Kind.CANCEL, "", () -> end(store, row, lines));
    }

    private OrderState end(OrderStore store, OrderRow row, List<OrderLineRow> lines) {
        keepClaimFor(row, lines);
        if (row.holdsGoods()) {
            goods.procuring().withdraw(row, lines);
        }
        goods.release(row, lines);
        coupons.giveBack(row);
        store.calendar().free(row);
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
        return row.state;
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
}
