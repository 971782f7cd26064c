package org.tenon.inventory.internal;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.AllocationStrategy;
import org.tenon.inventory.CostingMethod;
import org.tenon.inventory.StockPolicy;
import org.tenon.inventory.StockPolicyService;
import org.tenon.inventory.StockPolicySet;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;

/** Policies, a row each. */
@Component(
        service = StockPolicyService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredPolicies implements StockPolicyService {

    private static final int MAX_CATEGORY = 64;
    private static final int MAX_LEAD_TIME_DAYS = 3650;
    private static final int MAX_SUPPLY_DAYS = 365;

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final ProductService catalog;
    private final EventLog events;
    private final Company company;

    @Activate
    public StoredPolicies(
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
    }

    @Override
    public StockPolicy set(StockPolicy policy) {
        return transactions.retrying(() -> {
            try {
                return unit.call(em -> {
                    check(em, policy);
                    PolicyRow row = em.find(PolicyRow.class, PolicyRow.key(policy), LockModeType.PESSIMISTIC_WRITE);
                    boolean isNew = row == null;
                    PolicyRow kept = isNew ? new PolicyRow() : row;
                    kept.take(policy);
                    if (isNew) {
                        em.persist(kept);
                    }
                    em.flush();
                    events.record(
                            new StockPolicySet(policy.product(), policy.category(), policy.warehouse(), company.now()));
                    return kept.toPolicy();
                });
            } catch (DuplicateKeyException taken) {
                throw Reservations.concurrent();
            }
        });
    }

    private void check(EntityManager em, StockPolicy policy) {
        Violations violations = new Violations();
        policy.product()
                .ifPresent(product -> violations.check(
                        catalog.find(product).isPresent(),
                        "/product",
                        "catalog.unknown-product",
                        "There is no product " + product + "."));
        policy.category().ifPresent(category -> {
            violations.check(
                    !category.isBlank() && category.length() <= MAX_CATEGORY && category.indexOf('\0') < 0,
                    "/category",
                    "length",
                    "Give 1 to " + MAX_CATEGORY + " characters, none of them NUL.");
            violations.check(
                    policy.product().isEmpty(),
                    "/category",
                    "inventory.policy-scope",
                    "A policy is of a product or of a category.");
        });
        policy.warehouse().ifPresent(warehouse -> {
            violations.check(
                    em.find(WarehouseRow.class, warehouse.value()) != null,
                    "/warehouse",
                    "inventory.unknown-warehouse",
                    "There is no warehouse " + warehouse + ".");
            violations.check(
                    policy.costing().isEmpty()
                            && policy.standardCost().isEmpty()
                            && policy.leadTimeDays().isEmpty(),
                    "/warehouse",
                    "inventory.policy-scope",
                    "Costs and lead times are the same in all warehouses.");
        });
        policy.standardCost()
                .ifPresent(cost -> violations.check(
                        !cost.isNegative(), "/standardCost", "inventory.cost", "A cost is zero or more."));
        policy.leadTimeDays()
                .ifPresent(days -> violations.check(
                        days >= 0 && days <= MAX_LEAD_TIME_DAYS,
                        "/leadTimeDays",
                        "inventory.lead-time",
                        "A lead time is 0 to " + MAX_LEAD_TIME_DAYS + " days."));
        policy.location()
                .ifPresent(location -> violations.check(
                        !location.isBlank() && location.length() <= LedgerStock.MAX_LOT && location.indexOf('\0') < 0,
                        "/location",
                        "length",
                        "Give 1 to " + LedgerStock.MAX_LOT + " characters, none of them NUL."));
        policy.supply().ifPresent(supply -> supply(em, violations, policy, supply));
        violations.throwIfAny();
    }

    private void supply(EntityManager em, Violations violations, StockPolicy policy, StockPolicy.Supply supply) {
        String from = supply.from().value();
        violations.check(
                supply.days() >= 0 && supply.days() <= MAX_SUPPLY_DAYS,
                "/supply/days",
                "inventory.lead-time",
                "A transfer takes 0 to " + MAX_SUPPLY_DAYS + " days.");
        violations.check(
                em.find(WarehouseRow.class, from) != null,
                "/supply/from",
                "inventory.unknown-warehouse",
                "There is no warehouse " + from + ".");
        if (!violations.check(
                policy.warehouse().isPresent(),
                "/warehouse",
                "inventory.policy-scope",
                "A supply is that of one warehouse: say of which.")) {
            return;
        }
        Policies policies = Policies.of(em);
        PolicyRow row = new PolicyRow();
        row.take(policy);
        policies.put(row);
        List<String> categories = policy.category()
                .map(List::of)
                .or(() -> policy.product().flatMap(catalog::find).map(product -> product.details()
                        .categories()))
                .orElse(List.of());
        violations.check(
                !policies.sources(row.product, categories, from).containsKey(row.warehouse),
                "/supply/from",
                "inventory.supply-circle",
                from + " gets these goods from " + row.warehouse + " itself.");
    }

    @Override
    public List<StockPolicy> policies() {
        return unit.call(em -> em
                .createQuery("select p from PolicyRow p order by p.product, p.category, p.warehouse", PolicyRow.class)
                .getResultList()
                .stream()
                .map(PolicyRow::toPolicy)
                .toList());
    }

    @Override
    public StockPolicy effective(ProductId product, WarehouseId warehouse) {
        Violations violations = new Violations();
        List<String> categories =
                catalog.find(product).map(found -> found.details().categories()).orElse(List.of());
        violations.check(
                catalog.find(product).isPresent(),
                "/product",
                "catalog.unknown-product",
                "There is no product " + product + ".");
        return unit.call(em -> {
            violations.check(
                    em.find(WarehouseRow.class, warehouse.value()) != null,
                    "/warehouse",
                    "inventory.unknown-warehouse",
                    "There is no warehouse " + warehouse + ".");
            violations.throwIfAny();
            StockPolicy holds = Policies.of(em).effective(product.value(), categories, warehouse.value());
            return new StockPolicy(
                    Optional.of(product),
                    Optional.empty(),
                    Optional.of(warehouse),
                    holds.allocation().or(() -> Optional.of(AllocationStrategy.FIFO)),
                    holds.reallocate().or(() -> Optional.of(false)),
                    holds.costing().or(() -> Optional.of(CostingMethod.AVERAGE)),
                    holds.standardCost(),
                    holds.leadTimeDays(),
                    holds.location(),
                    holds.supply());
        });
    }
}
