package org.tenon.order.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CreditClaim;
import org.tenon.customer.CreditService;
import org.tenon.kernel.NewId;
import org.tenon.kernel.NumberSeries;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.Order;
import org.tenon.order.OrderConfirmed;
import org.tenon.order.OrderCreated;
import org.tenon.order.OrderId;
import org.tenon.order.OrderRelation;
import org.tenon.order.OrderSplit;
import org.tenon.order.OrderState;
import org.tenon.order.RegroupingService;
import org.tenon.order.Split;
import org.tenon.order.SplitRequest;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Splits orders; merging them is {@link Merging}. */
@Component(
        service = RegroupingService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class Regrouping implements RegroupingService {

    private static final Set<OrderState> SPLITTABLE =
            EnumSet.of(OrderState.CONFIRMED, OrderState.BACKORDERED, OrderState.PARTLY_SHIPPED);

    private final UnitOfWork unit;
    private final LockedOrders orders;
    private final NumberSeries numbers;
    private final CreditService credit;
    private final GoodsDesk goods;
    private final EventLog events;
    private final Company company;
    private final Intents intents;
    private final Merging merging;
    private final UnitSteps steps;

    @Activate
    public Regrouping(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference NumberSeries numbers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CreditService credit,
            @Reference GoodsDesk goods,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Intents intents,
            @Reference Merging merging,
            @Reference UnitSteps steps) {
        this.unit = unit;
        this.orders = new LockedOrders(unit, transactions, intents);
        this.numbers = numbers;
        this.credit = credit;
        this.goods = goods;
        this.events = events;
        this.company = company;
        this.intents = intents;
        this.merging = merging;
        this.steps = steps;
    }

    @Override
    public Split split(OrderId order, SplitRequest request) {
        return orders.on(order, "split", SPLITTABLE, (store, row) -> {
            List<OrderLineRow> before = store.lines(row);
            List<GoingLine> going = GoingLine.check(before, request, steps);
            ToldDates told = ToldDates.of(row, before);
            OrderRow part = part(row, request);
            List<OrderLineRow> rest = new ArrayList<>(before);
            List<OrderLineRow> moved = new ArrayList<>();
            Map<OrderLineRow, String> handedOver = new LinkedHashMap<>();
            for (GoingLine each : going) {
                int number = moved.size() + 1;
                if (each.isWhole()) {
                    moved.add(DividedLine.copy(each.line(), part, number));
                    handedOver.put(each.line(), Integer.toString(number));
                    rest.remove(each.line());
                    store.remove(each.line());
                } else {
                    moved.add(DividedLine.divide(each.line(), each.quantity(), each.own(), part, number));
                }
            }
            Standing.total(row, rest);
            Standing.total(part, moved);
            store.add(part, moved);
            owe(row, rest);
            owe(part, moved);
            goods.procuring().handOver(row, part, handedOver);
            intents.during(row, IntentRow.Kind.UNDO, "", () -> rearranged(row, before, rest, part, moved));
            Instant now = company.now();
            Standing.reach(row, rest, now);
            Standing.reach(part, moved, now);
            store.relate(row, OrderRelation.Kind.SPLIT_INTO, part, now);
            store.relate(part, OrderRelation.Kind.SPLIT_FROM, row, now);
            tell(row, part, now);
            told.compare(row, rest, events, now);
            return new Split(store.order(row, rest), store.order(part, moved));
        });
    }

    /** The new order, with what it has in common with the old one. */
    private OrderRow part(OrderRow of, SplitRequest request) {
        OrderRow part = new OrderRow();
        part.id = NewId.next();
        part.number = String.format("SO-%06d", numbers.next("order"));
        part.state = OrderState.CONFIRMED;
        part.customer = of.customer;
        part.reference = of.reference;
        part.date = of.date;
        part.requestedDate = request.requestedDate().orElse(of.requestedDate);
        part.warehouse = of.warehouse;
        part.currency = of.currency;
        part.pricedBy = of.pricedBy;
        part.pricedList = of.pricedList;
        part.priceEdition = of.priceEdition;
        part.taxRounding = of.taxRounding;
        part.reservedBy = of.reservedBy;
        part.priority = of.priority;
        part.delivery = of.delivery;
        part.paidOn = of.paidOn;
        part.invoiceMethod = of.invoiceMethod;
        part.toleratedLess = of.toleratedLess;
        part.toleratedMore = of.toleratedMore;
        part.channel = of.channel;
        part.priceList = of.priceList;
        part.createdAt = Utc.column(company.now());
        part.changedAt = part.createdAt;
        return part;
    }

    /** Both together owe what was owed before, so nobody asks whether that is too much by now. */
    private void owe(OrderRow row, List<OrderLineRow> lines) {
        credit.claim(new CreditClaim(row.customerId(), row.document(), Standing.owed(row, lines), true));
    }

    /** The rest first: what it wants no more is there for the part, and under inventory's locks for nobody else. */
    private boolean rearranged(
            OrderRow row, List<OrderLineRow> before, List<OrderLineRow> rest, OrderRow part, List<OrderLineRow> moved) {
        if (rest.size() < before.size()) {
            goods.release(row, rest);
        }
        goods.rearrange(row, rest);
        rest.forEach(line -> line.queue(row));
        // The part is not there yet, and is again something of its own that a remote inventory may be left with.
        return intents.during(part, IntentRow.Kind.UNDO, "", () -> {
            goods.reserve(part, moved);
            return true;
        });
    }

    private void tell(OrderRow row, OrderRow part, Instant now) {
        events.record(new OrderCreated(part.orderId(), part.number, part.customerId(), part.money(part.gross), now));
        events.record(new OrderConfirmed(
                part.orderId(), part.number, part.customerId(), part.money(part.gross), part.state, now));
        events.record(new OrderSplit(row.orderId(), row.number, row.customerId(), part.orderId(), part.number, now));
    }

    @Override
    public Order merge(OrderId into, List<OrderId> others) {
        return merging.merge(into, others);
    }

    @Override
    public List<OrderRelation> relations(OrderId order) {
        return unit.call(em -> new OrderStore(em).relations(order));
    }
}
