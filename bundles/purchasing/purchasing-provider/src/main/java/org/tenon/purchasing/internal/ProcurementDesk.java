package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.StockService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.NumberSeries;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.purchasing.PurchaseOrderDraft;
import org.tenon.purchasing.SupplierId;
import org.tenon.purchasing.SupplyOffer;
import org.tenon.purchasing.procurement.ProcuredLine;
import org.tenon.purchasing.procurement.ProcurementRequest;
import org.tenon.purchasing.procurement.ProcurementService;

/**
 * Buys for lines of documents. Whoever does holds the document's requests, and then the purchase orders in which something is for it, by
 * their ids.
 */
@Component(
        service = ProcurementService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class ProcurementDesk implements ProcurementService {

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final EventLog events;
    private final Company company;
    private final DraftWriter drafts;
    private final ExpectedGoods expected;

    @Activate
    public ProcurementDesk(
            @Reference(target = "(unit=purchasing)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference NumberSeries numbers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService catalog,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StockService stock,
            @Reference EventLog events,
            @Reference Company company,
            @Reference ExpectedGoods expected) {
        this.unit = unit;
        this.transactions = transactions;
        this.events = events;
        this.company = company;
        this.drafts = new DraftWriter(numbers, catalog, stock, events, company);
        this.expected = expected;
    }

    @Override
    public List<ProcuredLine> request(ProcurementRequest request) {
        return concurrently(request.document(), em -> {
            Map<String, RequestRow> kept = held(em, request.document());
            Adjusted adjusted = adjusted(em, request.document());
            Map<String, ProcurementRequest.Line> wanted = request.lines().stream()
                    .collect(Collectors.toMap(ProcurementRequest.Line::line, Function.identity()));
            kept.values().stream()
                    .filter(row -> !wanted.containsKey(row.line) || !row.isOf(wanted.get(row.line)))
                    .forEach(adjusted::withdraw);
            Map<RequestRow, BigDecimal> missing = new LinkedHashMap<>();
            List<RequestRow> rows = new ArrayList<>();
            for (ProcurementRequest.Line line : request.lines()) {
                RequestRow row = kept.getOrDefault(line.line(), new RequestRow());
                row.take(request, line);
                if (!kept.containsKey(line.line())) {
                    row.document = request.document();
                    row.line = line.line();
                    em.persist(row);
                }
                rows.add(row);
                BigDecimal rest = adjusted.toDraft(row);
                if (rest.signum() > 0) {
                    missing.put(row, rest);
                }
            }
            em.flush();
            draft(em, missing);
            Procured now = Procured.read(em, request.document());
            return rows.stream().map(now::line).toList();
        });
    }

    private Adjusted adjusted(EntityManager em, String document) {
        return new Adjusted(em, Procured.held(em, document), expected, events, company);
    }

    private <T> T concurrently(String document, Function<EntityManager, T> work) {
        try {
            return transactions.retrying(() -> unit.call(work));
        } catch (DuplicateKeyException atTheSameMoment) {
            throw new ConflictException(
                    "transaction.concurrent",
                    "Somebody else asked for " + document + " at the same moment. Try again.",
                    Map.of("document", document));
        }
    }

    /** What is kept of a document's lines, by key, held until the transaction ends. */
    private static Map<String, RequestRow> held(EntityManager em, String document) {
        Map<String, RequestRow> held = new LinkedHashMap<>();
        for (RequestRow row : new Pegs(em).requests(document)) {
            em.refresh(row, LockModeType.PESSIMISTIC_WRITE);
            held.put(row.line, row);
        }
        return held;
    }

    /** Of whom it is ordered, and by which way it goes. */
    private record Heap(SupplierId supplier, Optional<String> shipTo, WarehouseId warehouse) {}

    private record Bought(RequestRow request, BigDecimal quantity, SupplyOffer offer) {}

    private void draft(EntityManager em, Map<RequestRow, BigDecimal> missing) {
        Supplies supplies = new Supplies(em, company);
        Map<Heap, List<Bought>> heaps = new LinkedHashMap<>();
        missing.forEach((row, quantity) -> {
            SupplyOffer offer = best(supplies, row, quantity);
            Optional<String> shipTo = row.isDropShipment() ? Optional.of(row.customer) : Optional.empty();
            heaps.computeIfAbsent(
                            new Heap(offer.supplier(), shipTo, new WarehouseId(row.warehouse)),
                            first -> new ArrayList<>())
                    .add(new Bought(row, quantity, offer));
        });
        heaps.forEach((heap, bought) -> {
            for (int from = 0; from < bought.size(); from += PurchaseOrderDraft.MAX_LINES) {
                write(em, heap, bought.subList(from, Math.min(bought.size(), from + PurchaseOrderDraft.MAX_LINES)));
            }
        });
        em.flush();
    }

    private void write(EntityManager em, Heap heap, List<Bought> bought) {
        DraftWriter.Written written = drafts.write(
                em,
                new PurchaseOrderDraft(
                        heap.supplier(),
                        heap.warehouse(),
                        Optional.empty(),
                        bought.stream()
                                .map(each -> new PurchaseOrderDraft.Line(
                                        each.offer().supply().product(),
                                        each.offer().quantity(),
                                        Optional.of(each.offer().unitCost()),
                                        Optional.of(each.offer().arrives())))
                                .toList()));
        heap.shipTo().ifPresent(written.row()::shipTo);
        for (int i = 0; i < bought.size(); i++) {
            written.lines().get(i).peg(bought.get(i).request(), bought.get(i).quantity());
        }
    }

    /** The best offer; of those for a customer, who gets no whole packs, the best of exactly so much. */
    private static SupplyOffer best(Supplies supplies, RequestRow row, BigDecimal quantity) {
        List<SupplyOffer> offers =
                supplies.offers(Map.of(row.product, quantity)).getOrDefault(row.product, List.of());
        if (offers.isEmpty()) {
            throw new ConflictException(
                    "purchasing.no-supplier",
                    "Nobody delivers " + Decimals.plain(quantity).toPlainString() + " of the product " + row.product
                            + " today.",
                    Map.of("line", row.line, "product", row.product));
        }
        return offers.stream()
                .filter(offer -> !row.isDropShipment() || offer.quantity().compareTo(quantity) == 0)
                .findFirst()
                .orElseThrow(() -> new ConflictException(
                        "purchasing.pack",
                        "Of the product " + row.product + " only whole packs are delivered, not "
                                + Decimals.plain(quantity).toPlainString() + ".",
                        Map.of("line", row.line, "product", new ProductId(row.product).value())));
    }

    @Override
    public void withdraw(String document) {
        concurrently(document, em -> {
            Map<String, RequestRow> kept = held(em, document);
            Adjusted adjusted = adjusted(em, document);
            kept.values().forEach(adjusted::withdraw);
            return document;
        });
    }

    @Override
    public void handOver(String document, String to, Map<String, String> lines) {
        concurrently(document, em -> {
            Map<String, RequestRow> kept = held(em, document);
            Map<String, RequestRow> there = held(em, to);
            Procured procured = Procured.held(em, document);
            lines.forEach((line, next) -> {
                RequestRow row = kept.get(line);
                RequestRow target = there.getOrDefault(next, new RequestRow());
                if (row == null || row.quantity.signum() == 0 || target.quantity.signum() > 0) {
                    throw new ConflictException(
                            "purchasing.not-requested",
                            "What is bought for the line " + line + " of " + document + " cannot be for " + next
                                    + " of " + to + ".",
                            Map.of("document", document, "line", line));
                }
                target.takeOver(row);
                if (!there.containsKey(next)) {
                    target.document = to;
                    target.line = next;
                    em.persist(target);
                }
                procured.of(row).forEach(each -> each.peg(target, each.pegged));
                row.quantity = BigDecimal.ZERO;
            });
            return document;
        });
    }

    @Override
    public List<ProcuredLine> of(String document) {
        return unit.call(em -> {
            Procured procured = Procured.read(em, document);
            return new Pegs(em)
                    .requests(document).stream()
                            .filter(row -> row.quantity.signum() > 0)
                            .sorted(Comparator.comparing((RequestRow row) -> row.line.length())
                                    .thenComparing(row -> row.line))
                            .map(procured::line)
                            .toList();
        });
    }
}
