package org.tenon.order.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CreditClaim;
import org.tenon.customer.CreditService;
import org.tenon.kernel.Money;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.Order;
import org.tenon.order.OrderAmended;
import org.tenon.order.OrderCancelled;
import org.tenon.order.OrderId;
import org.tenon.order.OrderMerged;
import org.tenon.order.OrderRelation;
import org.tenon.order.OrderState;
import org.tenon.persistence.UnitOfWork;

/** Takes the lines of orders into another. All of them are held, in the order of their ids, so that two never wait for each other. */
@Component(service = Merging.class)
public final class Merging {

    private static final Set<OrderState> MERGEABLE = EnumSet.of(OrderState.CONFIRMED, OrderState.BACKORDERED);
    private static final int AT_MOST = 50;

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final CreditService credit;
    private final GoodsDesk goods;
    private final EventLog events;
    private final Company company;
    private final Intents intents;

    @Activate
    public Merging(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CreditService credit,
            @Reference GoodsDesk goods,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Intents intents) {
        this.unit = unit;
        this.transactions = transactions;
        this.credit = credit;
        this.goods = goods;
        this.events = events;
        this.company = company;
        this.intents = intents;
    }

    Order merge(OrderId into, List<OrderId> others) {
        Violations violations = new Violations();
        violations.check(
                !others.isEmpty() && others.size() <= AT_MOST,
                "/orders",
                "range",
                "1 to " + AT_MOST + " orders go into another one.");
        Set<OrderId> named = new HashSet<>(Set.of(into));
        for (int i = 0; i < others.size(); i++) {
            violations.check(
                    named.add(others.get(i)), "/orders/" + i, "duplicate", "Each order is named once, and not itself.");
        }
        violations.throwIfAny();
        return transactions.retrying(() -> unit.call(em -> {
            OrderStore store = new OrderStore(em);
            Map<OrderId, OrderRow> held = held(store, into, others);
            OrderRow row = held.remove(into);
            List<OrderRow> going = others.stream().map(held::get).toList();
            check(row, going);
            return merged(store, row, going);
        }));
    }

    private Map<OrderId, OrderRow> held(OrderStore store, OrderId into, List<OrderId> others) {
        Map<OrderId, OrderRow> held = new LinkedHashMap<>();
        Stream.concat(Stream.of(into), others.stream())
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(id -> {
                    OrderRow row = lock(store, id, others.indexOf(id));
                    intents.requireNone(row);
                    OrderStore.require(row, "merged", MERGEABLE);
                    held.put(id, row);
                });
        return held;
    }

    /** @param index its place among those that are named in the request; negative for the one in its address */
    private static OrderRow lock(OrderStore store, OrderId id, int index) {
        try {
            return store.lock(id);
        } catch (NotFoundException unknown) {
            if (index < 0) {
                throw unknown;
            }
            Violations violations = new Violations();
            violations.add("/orders/" + index, "order.unknown", "There is no order " + id + ".");
            violations.throwIfAny();
            throw unknown;
        }
    }

    /** Orders go together when nobody could tell afterwards that a line was ordered elsewhere. */
    private static void check(OrderRow row, Collection<OrderRow> going) {
        String keeper = keeper(row);
        for (OrderRow other : going) {
            same(row, other, "customer", row.customer, other.customer);
            same(row, other, "currency", row.currency, other.currency);
            same(row, other, "warehouse", row.warehouse, other.warehouse);
            same(row, other, "delivery", row.delivery, other.delivery);
            same(row, other, "paidOn", row.paidOn == null, other.paidOn == null);
            same(row, other, "invoiceMethod", row.invoiceMethod, other.invoiceMethod);
            same(row, other, "priceList", row.priceList, other.priceList);
            same(row, other, "channel", row.channel, other.channel);
            same(row, other, "taxRounding", row.taxRounding, other.taxRounding);
            same(row, other, "coupon", null, other.coupon);
            same(row, other, "installation", null, other.installationDate);
            String theirs = keeper(other);
            keeper = keeper == null ? theirs : keeper;
            same(row, other, "reservedBy", keeper, theirs == null ? keeper : theirs);
        }
    }

    /** Who keeps its goods, in whichever version; nobody of an order of services. */
    private static @Nullable String keeper(OrderRow row) {
        return Optional.ofNullable(row.reservedBy)
                .flatMap(ProviderVersion::parse)
                .map(ProviderVersion::provider)
                .orElse(row.reservedBy);
    }

    private static void same(
            OrderRow row, OrderRow other, String what, @Nullable Object one, @Nullable Object another) {
        if (!Objects.equals(one, another)) {
            throw new ConflictException(
                    "order.merge-differs",
                    "The order " + other.number + " does not go into " + row.number + ": " + what + " differs.",
                    Map.of("order", other.id, "what", what));
        }
    }

    private Order merged(OrderStore store, OrderRow row, List<OrderRow> going) {
        List<OrderLineRow> lines = new ArrayList<>(store.lines(row));
        List<OrderLineRow> added = new ArrayList<>();
        ToldDates told = ToldDates.of(row, lines);
        Money before = row.money(row.gross);
        int number = lines.stream().mapToInt(line -> line.number).max().orElse(0);
        Instant now = company.now();
        for (OrderRow other : going) {
            row.reservedBy = row.reservedBy == null ? other.reservedBy : row.reservedBy;
            List<OrderLineRow> theirs = store.lines(other);
            Map<OrderLineRow, String> handedOver = new LinkedHashMap<>();
            for (OrderLineRow line : theirs) {
                number++;
                added.add(DividedLine.copy(line, row, number));
                handedOver.put(line, Integer.toString(number));
            }
            goods.procuring().handOver(other, row, handedOver);
            end(store, other, theirs, row, now);
        }
        lines.addAll(added);
        added.forEach(store::add);
        Stream.concat(Stream.of(row), going.stream())
                .flatMap(each -> Optional.ofNullable(each.requestedDate).stream())
                .min((one, other) -> one.compareTo(other))
                .ifPresent(day -> row.requestedDate = day);
        Standing.total(row, lines);
        // All of it was owed before.
        credit.claim(new CreditClaim(row.customerId(), row.document(), Standing.owed(row, lines), true));
        intents.during(row, IntentRow.Kind.UNDO, "", () -> {
            goods.reserve(row, lines);
            return row.state;
        });
        Standing.reach(row, lines, now);
        events.record(new OrderAmended(
                row.orderId(), row.number, row.customerId(), before, row.money(row.gross), row.state, now));
        told.compare(row, lines, events, now);
        return store.order(row, lines);
    }

    private void end(OrderStore store, OrderRow other, List<OrderLineRow> lines, OrderRow into, Instant now) {
        intents.during(other, IntentRow.Kind.UNDO, "", () -> {
            goods.release(other, lines);
            return other.state;
        });
        credit.release(other.customerId(), other.document());
        store.calendar().free(other);
        other.reach(OrderState.CANCELLED, now);
        lines.forEach(line -> {
            line.reserved = BigDecimal.ZERO;
            line.queue(other);
        });
        store.giveReferenceBack(other);
        store.relate(other, OrderRelation.Kind.MERGED_INTO, into, now);
        store.relate(into, OrderRelation.Kind.MERGED_FROM, other, now);
        events.record(
                new OrderMerged(other.orderId(), other.number, other.customerId(), into.orderId(), into.number, now));
        events.record(new OrderCancelled(other.orderId(), other.number, other.customerId(), now));
    }
}
