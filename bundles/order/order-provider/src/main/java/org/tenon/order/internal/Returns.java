package org.tenon.order.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CreditClaim;
import org.tenon.customer.CreditService;
import org.tenon.inventory.Booking;
import org.tenon.inventory.BookingReason;
import org.tenon.inventory.StockLedger;
import org.tenon.kernel.Money;
import org.tenon.kernel.NewId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.OrderId;
import org.tenon.order.OrderRelation;
import org.tenon.order.OrderReturned;
import org.tenon.order.OrderState;
import org.tenon.order.Return;
import org.tenon.order.ReturnId;
import org.tenon.order.ReturnRequest;
import org.tenon.order.ReturnService;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Takes goods back: into the stock, out of it again when they are of no use, and off what the customer owes. */
@Component(
        service = ReturnService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class Returns implements ReturnService {

    /** A cancelled order may have shipped something before. */
    private static final Set<OrderState> RETURNABLE = EnumSet.of(
            OrderState.PARTLY_SHIPPED,
            OrderState.SHIPPED,
            OrderState.DELIVERED,
            OrderState.INSTALLED,
            OrderState.CLOSED,
            OrderState.CANCELLED);

    private static final int MAX_REASON = 200;
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final UnitOfWork unit;
    private final LockedOrders orders;
    private final CreditService credit;
    private final EventLog events;
    private final Company company;
    private final Replacements replacements;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable StockLedger ledger;

    @Activate
    public Returns(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CreditService credit,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Intents intents,
            @Reference Replacements replacements) {
        this.unit = unit;
        this.orders = new LockedOrders(unit, transactions, intents);
        this.credit = credit;
        this.events = events;
        this.company = company;
        this.replacements = replacements;
    }

    @Override
    public Return take(OrderId order, ReturnRequest request) {
        StockLedger books = ledger;
        if (books == null) {
            throw new UnavailableException(
                    "inventory.not-offered",
                    "No provider of inventory that is installed books goods that come back.",
                    Map.of("service", "ledger"),
                    RETRY_AFTER);
        }
        return orders.on(order, "returned", RETURNABLE, (store, row) -> {
            List<OrderLineRow> lines = store.lines(row);
            Map<ReturnRequest.Line, OrderLineRow> back = check(row, lines, request);
            Instant now = company.now();
            ReturnRow head = new ReturnRow();
            head.id = NewId.next();
            head.order = row.id;
            head.reason = request.reason().orElse(null);
            head.credited = request.credited();
            head.replaced = request.replaced();
            head.currency = row.currency;
            head.returnedAt = Utc.column(now);
            Money before = Standing.owed(row, lines);
            BigDecimal sum = BigDecimal.ZERO;
            int digits = Currency.getInstance(row.currency).getDefaultFractionDigits();
            for (Map.Entry<ReturnRequest.Line, OrderLineRow> each : back.entrySet()) {
                sum = sum.add(each.getValue().takeBack(each.getKey().quantity(), request.credited(), digits));
            }
            head.credit = sum;
            book(books, row, head, back);
            if (sum.signum() > 0) {
                lower(row, before, row.money(sum));
            }
            Map<Integer, List<ShipmentLineRow>> shipped =
                    store.shippedLines(order).stream().collect(Collectors.groupingBy(line -> line.number));
            List<ReturnLineRow> rows = back.entrySet().stream()
                    .map(each -> ReturnLineRow.of(
                            head,
                            each.getValue(),
                            each.getKey(),
                            shipped.getOrDefault(each.getValue().number, List.of())))
                    .toList();
            store.add(head, rows);
            if (request.replaced()) {
                OrderRow replacement = store.lock(replacements.write(row, head, back));
                head.replacement = replacement.id;
                store.relate(row, OrderRelation.Kind.REPLACED_BY, replacement, now);
                store.relate(replacement, OrderRelation.Kind.REPLACEMENT_OF, row, now);
            }
            row.reach(row.state, now);
            events.record(
                    new OrderReturned(order, row.number, row.customerId(), new ReturnId(head.id), row.money(sum), now));
            return head.returned(rows);
        });
    }

    private static Map<ReturnRequest.Line, OrderLineRow> check(
            OrderRow row, List<OrderLineRow> lines, ReturnRequest request) {
        Violations violations = new Violations();
        violations.check(
                request.reason()
                        .map(text -> !text.isBlank() && text.length() <= MAX_REASON && text.indexOf('\0') < 0)
                        .orElse(true),
                "/reason",
                "text.length",
                "A reason has 1 to " + MAX_REASON + " characters.");
        violations.check(
                !(request.replaced() && request.credited()),
                "/replaced",
                "order.replaced-and-credited",
                "What is replaced is still to be paid, and not credited.");
        violations.check(!request.lines().isEmpty(), "/lines", "required", "Something comes back.");
        Map<String, OrderLineRow> byKey =
                lines.stream().collect(Collectors.toMap(OrderLineRow::key, Function.identity()));
        Map<ReturnRequest.Line, OrderLineRow> back = new LinkedHashMap<>();
        for (int i = 0; i < request.lines().size(); i++) {
            ReturnRequest.Line line = request.lines().get(i);
            String pointer = "/lines/" + i;
            OrderLineRow ordered = byKey.get(line.line());
            if (violations.check(
                    ordered != null && ordered.isGoods(),
                    pointer + "/line",
                    "order.unknown-line",
                    "The order has no goods in a line " + line.line() + ".")) {
                violations.check(
                        line.disposition() != ReturnRequest.Disposition.SUPPLIER || ordered.isDropShipment(),
                        pointer + "/disposition",
                        "order.not-drop-shipped",
                        "The line " + line.line() + " came from stock, and not from a supplier.");
                violations.check(
                        !back.containsValue(ordered),
                        pointer + "/line",
                        "duplicate",
                        "The line " + line.line() + " is there twice.");
                back.put(line, ordered);
            }
            violations.check(
                    line.quantity().signum() > 0,
                    pointer + "/quantity",
                    "quantity.positive",
                    "What comes back is more than zero.");
        }
        violations.throwIfAny();
        back.forEach((line, ordered) -> {
            if (ordered.away().compareTo(line.quantity()) < 0) {
                String away = ordered.away().stripTrailingZeros().toPlainString();
                throw new ConflictException(
                        "order.not-shipped",
                        "Of line " + line.line() + " of the order " + row.number + " only " + away
                                + " have left and not come back.",
                        Map.of("order", row.id, "line", line.line(), "away", away));
            }
        });
        return back;
    }

    private static void book(
            StockLedger books, OrderRow row, ReturnRow head, Map<ReturnRequest.Line, OrderLineRow> back) {
        Map<ReturnRequest.Line, OrderLineRow> in = new LinkedHashMap<>(back);
        // What went back to its supplier never was in the company's stock.
        in.keySet().removeIf(line -> line.disposition() == ReturnRequest.Disposition.SUPPLIER);
        if (in.isEmpty()) {
            return;
        }
        books.book(booking(row, BookingReason.RETURNED, "return/" + head.id, in));
        Map<ReturnRequest.Line, OrderLineRow> scrapped = new LinkedHashMap<>();
        back.forEach((line, ordered) -> {
            if (line.disposition() == ReturnRequest.Disposition.SCRAP) {
                scrapped.put(line, ordered);
            }
        });
        if (!scrapped.isEmpty()) {
            books.book(booking(row, BookingReason.SCRAPPED, "return/" + head.id + "/scrapped", scrapped));
        }
    }

    private static Booking booking(
            OrderRow row, BookingReason reason, String source, Map<ReturnRequest.Line, OrderLineRow> lines) {
        return new Booking(
                row.warehouseId(),
                reason,
                Optional.of(source),
                Optional.of(row.number),
                lines.entrySet().stream()
                        .flatMap(each ->
                                StockLines.back(each.getValue(), each.getKey().quantity()))
                        .toList());
    }

    private void lower(OrderRow row, Money before, Money by) {
        Money rest = before.minus(by);
        if (rest.isZero() || rest.isNegative()) {
            credit.release(row.customerId(), row.document());
        } else {
            credit.claim(new CreditClaim(row.customerId(), row.document(), rest, true));
        }
    }

    @Override
    public List<Return> returns(OrderId order) {
        return unit.call(em -> new OrderStore(em).returns(order));
    }
}
