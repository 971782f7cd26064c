package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.ReorderProposal;
import org.tenon.inventory.ReorderService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.purchasing.PurchaseOrderDraft;
import org.tenon.purchasing.PurchaseOrderService;
import org.tenon.purchasing.Replenishment;
import org.tenon.purchasing.ReplenishmentService;
import org.tenon.purchasing.SupplierId;
import org.tenon.purchasing.SupplyOffer;

/** Drafts of proposals, by one caller at a time. */
@Component(
        service = ReplenishmentService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class DraftedReplenishment implements ReplenishmentService {

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    /** What inventory does not count as coming: what is not sent yet, and what has not come in time. */
    private static final String UNCOUNTED =
            """
            select l.product_id, o.warehouse_id, sum(l.quantity - l.received)
              from purchasing_line l join purchasing_order o on o.id = l.order_id
             where l.closed = false and l.quantity > l.received and l.for_document is null
                   and (o.state = 'DRAFT' or o.state in ('SENT', 'PARTLY_RECEIVED') and l.expected < ?1)
             group by l.product_id, o.warehouse_id""";

    /** Whose order a proposal goes into. */
    private record Heap(SupplierId supplier, WarehouseId warehouse) {}

    /** Where a product is missing. */
    private record Place(ProductId product, WarehouseId warehouse) {}

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ReorderService reorders;

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final Company company;
    private final PurchaseOrderService orders;

    @Activate
    public DraftedReplenishment(
            @Reference(target = "(unit=purchasing)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference Company company,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PurchaseOrderService orders) {
        this.unit = unit;
        this.transactions = transactions;
        this.company = company;
        this.orders = orders;
    }

    @Override
    public Replenishment draft(Set<ProductId> products, Optional<WarehouseId> warehouse) {
        ReorderService offered = reorders;
        if (offered == null) {
            throw new UnavailableException(
                    "purchasing.no-proposals", "The provider of inventory proposes nothing.", Map.of(), RETRY_AFTER);
        }
        return transactions.retrying(() -> unit.call(em -> {
            em.createNativeQuery("select id from purchasing_lock where id = 1 for update")
                    .getResultList();
            List<ReorderProposal> proposals = offered.proposals().stream()
                    .filter(each -> each.from().isEmpty())
                    .filter(each -> products.isEmpty() || products.contains(each.product()))
                    .filter(each -> warehouse.isEmpty() || warehouse.get().equals(each.warehouse()))
                    .toList();
            return draft(em, missing(em, proposals));
        }));
    }

    /** The proposals of which something is not ordered yet, with how much. */
    private Map<ReorderProposal, BigDecimal> missing(EntityManager em, List<ReorderProposal> proposals) {
        Map<Place, BigDecimal> ordered = new HashMap<>();
        for (Object each :
                em.createNativeQuery(UNCOUNTED).setParameter(1, company.today()).getResultList()) {
            Object[] row = (Object[]) each;
            ordered.put(
                    new Place(new ProductId((String) row[0]), new WarehouseId((String) row[1])), (BigDecimal) row[2]);
        }
        Map<ReorderProposal, BigDecimal> missing = new LinkedHashMap<>();
        for (ReorderProposal proposal : proposals) {
            BigDecimal quantity = proposal.quantity()
                    .subtract(
                            ordered.getOrDefault(new Place(proposal.product(), proposal.warehouse()), BigDecimal.ZERO));
            if (quantity.signum() > 0) {
                missing.put(proposal, quantity);
            }
        }
        return missing;
    }

    private Replenishment draft(EntityManager em, Map<ReorderProposal, BigDecimal> missing) {
        Supplies supplies = new Supplies(em, company);
        Map<Heap, List<PurchaseOrderDraft.Line>> heaps = new LinkedHashMap<>();
        List<ReorderProposal> unsupplied = new ArrayList<>();
        // One product may be missing in several warehouses, each in a quantity that has its own price.
        Map<WarehouseId, List<ReorderProposal>> byWarehouse = missing.keySet().stream()
                .collect(Collectors.groupingBy(ReorderProposal::warehouse, LinkedHashMap::new, Collectors.toList()));
        byWarehouse.forEach((warehouse, proposals) -> {
            Map<String, BigDecimal> wanted = new HashMap<>();
            proposals.forEach(each -> wanted.put(each.product().value(), missing.get(each)));
            Map<String, List<SupplyOffer>> offers = supplies.offers(wanted);
            for (ReorderProposal proposal : proposals) {
                offers.getOrDefault(proposal.product().value(), List.of()).stream()
                        .findFirst()
                        .ifPresentOrElse(
                                best -> heaps.computeIfAbsent(
                                                new Heap(best.supplier(), warehouse), first -> new ArrayList<>())
                                        .add(new PurchaseOrderDraft.Line(
                                                proposal.product(),
                                                best.quantity(),
                                                Optional.of(best.unitCost()),
                                                Optional.of(best.arrives()))),
                                () -> unsupplied.add(proposal));
            }
        });
        return new Replenishment(
                heaps.entrySet().stream()
                        .flatMap(heap -> parts(heap.getValue()).stream()
                                .map(lines -> orders.create(new PurchaseOrderDraft(
                                        heap.getKey().supplier(), heap.getKey().warehouse(), Optional.empty(), lines))))
                        .toList(),
                unsupplied);
    }

    /** As many lines at once as an order takes. */
    private static List<List<PurchaseOrderDraft.Line>> parts(List<PurchaseOrderDraft.Line> lines) {
        List<List<PurchaseOrderDraft.Line>> parts = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += PurchaseOrderDraft.MAX_LINES) {
            parts.add(lines.subList(from, Math.min(lines.size(), from + PurchaseOrderDraft.MAX_LINES)));
        }
        return parts;
    }
}
