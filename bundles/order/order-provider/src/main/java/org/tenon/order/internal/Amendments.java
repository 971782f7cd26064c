package org.tenon.order.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.KitService;
import org.tenon.catalog.ProductService;
import org.tenon.customer.CreditClaim;
import org.tenon.customer.CreditDecision;
import org.tenon.customer.CreditService;
import org.tenon.kernel.Money;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.Amended;
import org.tenon.order.Amendment;
import org.tenon.order.AmendmentService;
import org.tenon.order.Order;
import org.tenon.order.OrderAmended;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.PricingService;

/** Changes binding orders: first the lines and their prices, then the credit, then the goods, as a confirmation does. */
@Component(
        service = AmendmentService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class Amendments implements AmendmentService {

    private static final Set<OrderState> AMENDABLE =
            EnumSet.of(OrderState.CONFIRMED, OrderState.BACKORDERED, OrderState.PARTLY_SHIPPED);

    private final LockedOrders orders;
    private final ProductService products;
    private final PricingService pricing;
    private final CreditService credit;
    private final GoodsDesk goods;
    private final EventLog events;
    private final Company company;
    private final Intents intents;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable KitService kits;

    @Activate
    public Amendments(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PricingService pricing,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CreditService credit,
            @Reference GoodsDesk goods,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Intents intents) {
        this.orders = new LockedOrders(unit, transactions, intents);
        this.intents = intents;
        this.products = products;
        this.pricing = pricing;
        this.credit = credit;
        this.goods = goods;
        this.events = events;
        this.company = company;
    }

    @Override
    public Amended amend(OrderId order, Amendment amendment) {
        return orders.on(order, "amended", AMENDABLE, (store, row) -> {
            List<OrderLineRow> lines = store.lines(row);
            Map<String, OrderLineRow> before = new LinkedHashMap<>();
            Map<String, Amended.Side> sides = new LinkedHashMap<>();
            lines.forEach(line -> {
                before.put(line.key(), line);
                sides.put(line.key(), line.side(row));
            });
            Money grossBefore = row.money(row.gross);
            ToldDates told = ToldDates.of(row, lines);
            AmendedLines amended = AmendedLines.of(row, lines, amendment, pricing, products, kits);
            LineTerms.give(
                    store.productTerms(amended.added()), row, amended.added(), amendment.procurement(), "/additions/");
            goods.procuring().require(row, amended.kept());
            amended.cancelled().forEach(store::remove);
            amended.added().forEach(store::add);
            amendment.requestedDate().ifPresent(day -> row.requestedDate = day);
            Standing.total(row, amended.kept());
            claim(row, grossBefore, Standing.owed(row, amended.kept()));
            intents.during(row, IntentRow.Kind.UNDO, "", () -> rearrange(row, amended));
            Standing.reach(row, amended.kept(), company.now());
            told.compare(row, amended.kept(), events, company.now());
            Order after = store.order(row, amended.kept());
            events.record(new OrderAmended(
                    order, row.number, row.customerId(), grossBefore, after.gross(), row.state, company.now()));
            return new Amended(after, grossBefore, differences(row, before, sides, amended.kept()));
        });
    }

    /** An order that becomes no dearer is not asked whether its customer may owe it: it owed more before. */
    private void claim(OrderRow row, Money before, Money owed) {
        Money gross = row.money(row.gross);
        CreditDecision decision =
                credit.claim(new CreditClaim(row.customerId(), row.document(), owed, gross.compareTo(before) <= 0));
        if (!decision.granted()) {
            throw new ConflictException(
                    "order.credit",
                    "The order " + row.number + " cannot become " + gross + ": " + decision.reason() + ".",
                    Map.of("order", row.id, "gross", gross.toString()));
        }
    }

    private List<OrderLineRow> rearrange(OrderRow row, AmendedLines amended) {
        List<OrderLineRow> kept = amended.kept();
        goods.procuring().request(row, kept, amended.cancelled());
        if (amended.cancelled().stream().anyMatch(line -> line.stocked)) {
            // Inventory gives back what a document holds as a whole; under its locks nobody gets between this and the
            // next.
            goods.release(row, kept);
        }
        goods.rearrange(row, kept);
        kept.forEach(line -> line.queue(row));
        return kept;
    }

    private static List<Amended.Difference> differences(
            OrderRow row, Map<String, OrderLineRow> before, Map<String, Amended.Side> sides, List<OrderLineRow> kept) {
        List<Amended.Difference> differences = new ArrayList<>();
        Map<String, OrderLineRow> after = new LinkedHashMap<>();
        kept.forEach(line -> after.put(line.key(), line));
        Map<String, OrderLineRow> all = new LinkedHashMap<>(before);
        all.putAll(after);
        all.forEach((key, line) -> {
            var was = java.util.Optional.ofNullable(sides.get(key));
            var is = java.util.Optional.ofNullable(after.get(key)).map(each -> each.side(row));
            if (!was.equals(is)) {
                differences.add(new Amended.Difference(key, line.productId(), was, is));
            }
        });
        return differences;
    }
}
