package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.ReorderProposal;
import org.tenon.inventory.ReorderRule;
import org.tenon.inventory.ReorderRuleSet;
import org.tenon.inventory.ReorderService;
import org.tenon.inventory.StockPolicy;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Reorder rules, a row each; what they propose is worked out when somebody asks. */
@Component(
        service = ReorderService.class,
        configurationPid = InventoryConfig.PID,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredReorders implements ReorderService {

    /** What there is and will come, less what is wanted. */
    private static final String PROJECTED =
            """
            select t.product, t.warehouse, sum(t.quantity)
              from (select l.product, l.warehouse, l.on_hand quantity from inventory_level l where l.product in (%1$s)
                    union all
                    select b.product, b.warehouse, -b.quantity from (%2$s) b
                    union all
                    select r.product, r.warehouse, r.shipped - r.requested from inventory_reservation r
                     where r.requested > r.shipped and (r.lease_ends is null or r.lease_ends > ?2) and r.product in (%1$s)
                    union all
                    select i.product, i.warehouse, i.quantity from (%3$s) i) t
             group by t.product, t.warehouse""";

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final ProductService catalog;
    private final EventLog events;
    private final Company company;
    private final int leadTimeDays;

    @Activate
    public StoredReorders(
            @Reference(target = "(unit=inventory)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService catalog,
            @Reference EventLog events,
            @Reference Company company,
            InventoryConfig config) {
        this(unit, transactions, catalog, events, company, config.leadTimeDays());
    }

    public StoredReorders(
            UnitOfWork unit,
            Transactions transactions,
            ProductService catalog,
            EventLog events,
            Company company,
            int leadTimeDays) {
        this.unit = unit;
        this.transactions = transactions;
        this.catalog = catalog;
        this.events = events;
        this.company = company;
        this.leadTimeDays = leadTimeDays;
    }

    @Override
    public ReorderRule set(ReorderRule rule) {
        return transactions.retrying(() -> {
            try {
                return unit.call(em -> {
                    check(em, rule);
                    ReorderRow known = em.find(ReorderRow.class, key(rule.product(), rule.warehouse()));
                    ReorderRow row = known == null ? new ReorderRow() : known;
                    row.take(rule);
                    if (known == null) {
                        em.persist(row);
                    }
                    em.flush();
                    events.record(new ReorderRuleSet(rule.product(), rule.warehouse(), company.now()));
                    return row.toRule();
                });
            } catch (DuplicateKeyException added) {
                throw Reservations.concurrent();
            }
        });
    }

    private static LevelKey key(ProductId product, WarehouseId warehouse) {
        return LevelKey.of(product.value(), warehouse.value());
    }

    private void check(EntityManager em, ReorderRule rule) {
        RequestCheck check = new RequestCheck(catalog, List.of(rule.product()));
        check.warehouse(em, rule.warehouse());
        check.goods(rule.product(), "/product");
        Violations violations = check.violations();
        rule.minimum().ifPresent(minimum -> quantity(violations, minimum, BigDecimal.ZERO, "/minimum"));
        rule.maximum()
                .ifPresent(
                        maximum -> quantity(violations, maximum, rule.minimum().orElse(BigDecimal.ZERO), "/maximum"));
        rule.multiple().ifPresent(multiple -> check.quantity(multiple, "/multiple"));
        violations.throwIfAny();
    }

    private static void quantity(Violations violations, BigDecimal quantity, BigDecimal least, String pointer) {
        violations.check(
                quantity.compareTo(least) >= 0 && Decimals.fits(quantity),
                pointer,
                "inventory.quantity",
                "It is at least " + least.toPlainString() + ", with at most 12 digits before and 6 after the point.");
    }

    @Override
    public void remove(ProductId product, WarehouseId warehouse) {
        transactions.retrying(() -> unit.call(em -> {
            ReorderRow row = em.find(ReorderRow.class, key(product, warehouse));
            if (row != null) {
                em.remove(row);
                events.record(new ReorderRuleSet(product, warehouse, company.now()));
            }
            return row != null;
        }));
    }

    @Override
    public List<ReorderRule> rules() {
        return unit.call(em -> rows(em).stream().map(ReorderRow::toRule).toList());
    }

    private static List<ReorderRow> rows(EntityManager em) {
        return em.createQuery("select r from ReorderRow r order by r.product, r.warehouse", ReorderRow.class)
                .getResultList();
    }

    @Override
    public List<ReorderProposal> proposals() {
        return unit.call(em -> {
            List<ReorderRow> rules = rows(em);
            if (rules.isEmpty()) {
                return List.of();
            }
            SortedSet<String> products =
                    rules.stream().map(rule -> rule.product).collect(Collectors.toCollection(TreeSet::new));
            Map<Reservations.Place, BigDecimal> projected = projected(em, products);
            LocalDateTime since = Utc.column(company.today()
                    .minusDays(DEMAND_DAYS)
                    .atStartOfDay(company.zone())
                    .toInstant());
            Demand demand = Demand.of(em, since, products);
            Replenished replenished = Replenished.of(em, catalog, products, leadTimeDays);
            Map<ReorderRow, ReorderProposal> proposals = new HashMap<>();
            // Who is supplied before who supplies: what the one is to get is wanted of the other.
            for (ReorderRow rule : replenished.suppliedFirst(rules)) {
                BigDecimal there = projected.getOrDefault(rule.place(), BigDecimal.ZERO);
                proposal(rule, there, demand, replenished).ifPresent(proposal -> {
                    proposals.put(rule, proposal);
                    proposal.from()
                            .ifPresent(from -> projected.merge(
                                    new Reservations.Place(from.value(), rule.product),
                                    proposal.quantity().negate(),
                                    BigDecimal::add));
                });
            }
            return rules.stream().map(proposals::get).filter(Objects::nonNull).toList();
        });
    }

    private Map<Reservations.Place, BigDecimal> projected(EntityManager em, SortedSet<String> products) {
        String in = Incoming.parameters(3, products.size());
        Query query = em.createNativeQuery(
                PROJECTED.formatted(in, Blocked.LASTING.formatted(in), Incoming.ROWS.formatted(in)));
        query.setParameter(1, company.today());
        query.setParameter(2, Utc.column(company.now()));
        int position = 3;
        for (String product : products) {
            query.setParameter(position++, product);
        }
        Map<Reservations.Place, BigDecimal> projected = new HashMap<>();
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            projected.put(new Reservations.Place((String) row[1], (String) row[0]), (BigDecimal) row[2]);
        }
        return projected;
    }

    private Optional<ReorderProposal> proposal(
            ReorderRow rule, BigDecimal projected, Demand demand, Replenished replenished) {
        int leadDays = replenished.days(rule);
        BigDecimal point = rule.minimum == null ? demand.point(rule.place(), leadDays) : rule.minimum;
        if (projected.compareTo(point) >= 0) {
            return Optional.empty();
        }
        BigDecimal daily = demand.daily(rule.place());
        BigDecimal upTo = rule.maximum == null
                ? point.add(daily.multiply(BigDecimal.valueOf(leadDays)))
                : rule.maximum.max(point);
        BigDecimal multiple = rule.multiple == null ? BigDecimal.ONE : rule.multiple;
        BigDecimal quantity = upTo.subtract(projected)
                .divide(multiple, 0, RoundingMode.CEILING)
                .multiply(multiple);
        return Optional.of(new ReorderProposal(
                new ProductId(rule.product),
                new WarehouseId(rule.warehouse),
                Decimals.plain(quantity),
                company.today().plusDays(leadDays),
                Decimals.plain(projected),
                Decimals.plain(point),
                daily,
                replenished.supply(rule).map(StockPolicy.Supply::from)));
    }
}
