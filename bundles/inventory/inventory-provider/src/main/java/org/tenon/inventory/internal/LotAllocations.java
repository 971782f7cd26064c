package org.tenon.inventory.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.Allocation;
import org.tenon.inventory.AllocationService;
import org.tenon.inventory.ReservationChange;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;

/** Of which lots something is set aside, as its claims and its rows tell. */
@Component(
        service = AllocationService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class LotAllocations implements AllocationService {

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final ProductService catalog;
    private final EventLog events;
    private final Company company;
    private final Levels levels;

    @Activate
    public LotAllocations(
            @Reference(target = "(unit=inventory)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService catalog,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.catalog = catalog;
        this.events = events;
        this.company = company;
        this.levels = new Levels(unit, transactions);
    }

    @Override
    public List<Allocation> of(String document) {
        return unit.call(em -> em
                .createQuery(
                        "select c from ClaimRow c where c.document = :document order by c.line, c.lot, c.location",
                        ClaimRow.class)
                .setParameter("document", document)
                .getResultList()
                .stream()
                .map(ClaimRow::toAllocation)
                .toList());
    }

    @Override
    public List<ReservationChange> changes(String document) {
        return unit.call(em -> em
                .createQuery(
                        "select r.line, r.history from ReservationRow r where r.document = :document order by r.line",
                        Object[].class)
                .setParameter("document", document)
                .getResultList()
                .stream()
                .flatMap(row -> ReservationHistory.read((String) row[0], (String) row[1]).stream())
                .toList());
    }

    @Override
    public List<String> reallocate(ProductId product, WarehouseId warehouse) {
        return transactions.retrying(() -> unit.call(em -> {
            if (em.find(WarehouseRow.class, warehouse.value()) == null) {
                throw new InvalidRequestException(
                        "/warehouse", "inventory.unknown-warehouse", "There is no warehouse " + warehouse + ".");
            }
            LevelRow level =
                    levels.lock(em, warehouse, List.of(product.value())).get(product.value());
            return level == null || !level.parted
                    ? List.<String>of()
                    : List.copyOf(new Renewal(em, events, company)
                            .renew(level, Parts.of(em, catalog, company.today(), List.of(level))));
        }));
    }
}
