package org.tenon.order.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.capability.Participation;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.order.Procurement;
import org.tenon.purchasing.procurement.ProcuredLine;
import org.tenon.purchasing.procurement.ProcurementKind;
import org.tenon.purchasing.procurement.ProcurementRequest;
import org.tenon.purchasing.procurement.ProcurementService;

/** Speaks with purchasing for an order, about all that is bought for it at once. Of what comes from stock nobody there is asked. */
@Component(service = Procuring.class)
public final class Procuring {

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ProcurementService purchasing;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable CustomerService customers;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable Participation participation;

    /** @throws UnavailableException {@code order.no-purchasing} */
    private ProcurementService offered() {
        ProcurementService offered = purchasing;
        if (offered == null) {
            throw new UnavailableException(
                    "order.no-purchasing",
                    "Goods are to be bought for the order, and no provider of purchasing that is installed buys any.",
                    Map.of("service", "procurement"),
                    RETRY_AFTER);
        }
        return offered;
    }

    private static boolean isAny(List<OrderLineRow> lines) {
        return lines.stream().anyMatch(OrderLineRow::isBought);
    }

    /**
     * Refuses what could not be bought before anything is begun.
     *
     * @throws UnavailableException {@code order.no-purchasing}
     * @throws ConflictException {@code order.no-address}
     */
    void require(OrderRow row, List<OrderLineRow> lines) {
        if (!isAny(lines)) {
            return;
        }
        offered();
        CustomerService known = customers;
        if (known != null
                && lines.stream().anyMatch(OrderLineRow::isDropShipment)
                && DeliverySite.of(row.customerId(), known).isEmpty()) {
            throw new ConflictException(
                    "order.no-address",
                    "A supplier is to send goods to the customer of the order " + row.number
                            + ", of whom no address is known.",
                    Map.of("order", row.id));
        }
    }

    /** Sees to it that exactly what lines want is bought, and notes on them what comes of it. */
    void request(OrderRow row, List<OrderLineRow> lines) {
        if (isAny(lines)) {
            ask(offered(), row, lines);
        }
    }

    /** The same when other lines than these may have been bought for the order. */
    void request(OrderRow row, List<OrderLineRow> lines, List<OrderLineRow> cancelled) {
        if (isAny(lines) || isAny(cancelled)) {
            ask(offered(), row, lines);
        }
    }

    private static void ask(ProcurementService offered, OrderRow row, List<OrderLineRow> lines) {
        ProcurementRequest request = new ProcurementRequest(
                row.document(),
                row.customerId(),
                new WarehouseId(row.warehouse),
                Optional.ofNullable(row.reservedBy).flatMap(ProviderVersion::parse),
                lines.stream()
                        .filter(line -> line.isBought() && line.due().signum() > 0)
                        .map(line -> new ProcurementRequest.Line(
                                line.key(), line.productId(), StockLines.plain(line.due()), kind(line)))
                        .toList());
        take(lines, offered.request(request));
    }

    private static ProcurementKind kind(OrderLineRow line) {
        return line.procurement == Procurement.DROP_SHIPMENT
                ? ProcurementKind.DROP_SHIPMENT
                : ProcurementKind.MAKE_TO_ORDER;
    }

    /** Buys nothing more for an order. */
    void withdraw(OrderRow row, List<OrderLineRow> lines) {
        if (isAny(lines)) {
            offered().withdraw(row.document());
        }
    }

    /**
     * Brings purchasing to what an order wants, whatever was asked there in a call that did not come to an end.
     *
     * @param lines none for an order that was never written
     */
    void reconcile(String document, @Nullable OrderRow row, List<OrderLineRow> lines) {
        ProcurementService offered = purchasing;
        if (offered == null || (isInTransaction() && !isAny(lines))) {
            return;
        }
        if (row != null && row.holdsGoods()) {
            ask(offered, row, lines);
        } else {
            offered.withdraw(document);
        }
    }

    private boolean isInTransaction() {
        Participation known = participation;
        return known == null || known.inTransaction("purchasing");
    }

    /**
     * Hands what is bought for lines over to another order.
     *
     * @param lines with their keys there
     * @throws ConflictException {@code order.bought-elsewhere} when purchasing is not part of the transaction: it could not be taken
     *     back
     */
    void handOver(OrderRow row, OrderRow to, Map<OrderLineRow, String> lines) {
        Map<String, String> keys = new HashMap<>();
        lines.forEach((line, key) -> {
            if (line.isBought()) {
                keys.put(line.key(), key);
            }
        });
        if (keys.isEmpty()) {
            return;
        }
        if (!isInTransaction()) {
            throw new ConflictException(
                    "order.bought-elsewhere",
                    "What is bought for the order " + row.number
                            + " is with a provider of purchasing that cannot hand it over.",
                    Map.of("order", row.id));
        }
        offered().handOver(row.document(), to.document(), keys);
    }

    /** Notes on lines what has come of what is bought for them. @return whether something was noted that was not before */
    boolean look(OrderRow row, List<OrderLineRow> lines) {
        return isAny(lines) && take(lines, offered().of(row.document()));
    }

    private static boolean take(List<OrderLineRow> lines, List<ProcuredLine> answers) {
        Map<String, ProcuredLine> byKey =
                answers.stream().collect(Collectors.toMap(ProcuredLine::line, Function.identity()));
        boolean changed = false;
        for (OrderLineRow line : lines) {
            ProcuredLine answer = byKey.get(line.key());
            if (line.isBought() && answer != null) {
                changed |= line.bought(answer);
            }
        }
        return changed;
    }
}
