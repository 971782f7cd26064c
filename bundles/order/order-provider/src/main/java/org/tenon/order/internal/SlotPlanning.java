package org.tenon.order.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.OrderState;
import org.tenon.order.installation.EngineerId;
import org.tenon.order.installation.InstallationDemand;
import org.tenon.order.installation.InstallationPlanning;
import org.tenon.order.installation.Slot;
import org.tenon.order.installation.SlotQuery;
import org.tenon.persistence.UnitOfWork;

/** Says what installing takes, and when it can be done. */
@Component(
        service = InstallationPlanning.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class SlotPlanning implements InstallationPlanning {

    /** Whose installation can be planned. */
    static final Set<OrderState> PLANNED = EnumSet.of(
            OrderState.CONFIRMED,
            OrderState.BACKORDERED,
            OrderState.PARTLY_SHIPPED,
            OrderState.SHIPPED,
            OrderState.DELIVERED);

    /** So that the days after it are kept by every database. */
    private static final int LAST_YEAR = 9998;

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final ProductService products;
    private final SlotFinder finder;
    private final Company company;

    @Activate
    public SlotPlanning(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference SlotFinder finder,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.products = products;
        this.finder = finder;
        this.company = company;
    }

    @Override
    public InstallationDemand demand(InstallationDemand demand) {
        EngineerCheck.check(demand);
        if (products.find(demand.product()).isEmpty()) {
            throw new InvalidRequestException(
                    "/product", "product.unknown", "There is no product " + demand.product() + ".");
        }
        return transactions.retrying(() -> unit.call(em -> {
            DemandRow known = em.find(DemandRow.class, demand.product().value());
            DemandRow row = known == null ? new DemandRow() : known;
            row.product = demand.product().value();
            row.minutes = demand.minutes();
            row.skills = JsonColumns.text(demand.skills().stream().sorted().toList());
            if (known == null) {
                em.persist(row);
            }
            return demand;
        }));
    }

    @Override
    public List<InstallationDemand> demands() {
        return unit.call(em ->
                em.createQuery("select d from DemandRow d order by d.product", DemandRow.class).getResultList().stream()
                        .map(DemandRow::demand)
                        .toList());
    }

    @Override
    public List<Slot> slots(SlotQuery query) {
        Violations violations = new Violations();
        violations.check(
                query.days() > 0 && query.days() <= SlotQuery.MAX_DAYS,
                "/days",
                "range",
                "It is 1 to " + SlotQuery.MAX_DAYS + " days that are looked at.");
        violations.check(
                query.from()
                        .map(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR)
                        .orElse(true),
                "/from",
                "date.out-of-range",
                "Days are in the years 1 to " + LAST_YEAR + ".");
        violations.throwIfAny();
        return unit.call(em -> {
            OrderRow row = em.find(OrderRow.class, query.order().value());
            if (row == null) {
                throw new NotFoundException("order", query.order().value());
            }
            OrderStore.require(row, "installed", PLANNED);
            Calendar calendar = new Calendar(em);
            Need need = finder.need(calendar, row, new OrderStore(em).lines(row), query.duration());
            LocalDate first = query.from().orElseGet(() -> need.goods()
                    .filter(goods -> goods.isAfter(company.today()))
                    .orElseGet(company::today));
            // What is over is not looked at.
            LocalDate from = first.isBefore(company.today()) ? company.today() : first;
            return finder.slots(
                    calendar, asked(calendar, query.engineer()), need, from, first.plusDays(query.days() - 1L));
        });
    }

    private static List<EngineerRow> asked(Calendar calendar, Optional<EngineerId> engineer) {
        return engineer.map(id -> List.of(calendar.find(id.value()).orElseThrow(() -> unknown(id))))
                .orElseGet(calendar::engineers);
    }

    static InvalidRequestException unknown(EngineerId engineer) {
        return new InvalidRequestException(
                "/engineer", "order.unknown-engineer", "There is no engineer " + engineer + ".");
    }
}
