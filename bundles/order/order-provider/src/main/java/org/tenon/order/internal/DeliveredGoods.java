package org.tenon.order.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.customer.MergeService;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.company.Company;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.pricing.spi.Purchase;
import org.tenon.pricing.spi.PurchaseHistory;

/**
 * What customers have bought, for rules of prices: what was shipped on the days, less what came back and was credited on them.
 * Both are written once, with what they came to then; so nothing changes about days that have passed.
 */
@Component(service = PurchaseHistory.class, property = PurchaseHistory.NAME + "=orders")
public final class DeliveredGoods implements PurchaseHistory {

    private static final String NUMBERS = "select l.product, s.attributes, count(s.id)";
    private static final String SHIPPED_LINES = " from OrderRow o, ShipmentRow h, ShipmentLineRow s, OrderLineRow l";
    private static final String CREDITED_LINES = " from OrderRow o, ReturnRow h, ReturnLineRow s, OrderLineRow l";
    private static final String OF_CUSTOMERS = " where h.order = o.id and s.order = o.id and l.order = s.order"
            + " and l.number = s.number and o.customer in :customers";
    private static final String SUMS = "select l.product, o.currency, sum(s.quantity), sum(s.net)";
    private static final String SHIPPED =
            SHIPPED_LINES + OF_CUSTOMERS + " and s.shipment = h.id and h.shippedAt >= :from and h.shippedAt < :to";
    private static final String CREDITED = CREDITED_LINES + OF_CUSTOMERS
            + " and s.returned = h.id and h.credited = true and h.returnedAt >= :from and h.returnedAt < :to";
    private static final String BY_CURRENCY = " group by l.product, o.currency";
    /** Deliveries that are alike come to the same, and are read once. */
    private static final String BY_NUMBERS = " and s.attributes is not null group by l.product, s.attributes";

    private final UnitOfWork unit;
    private final Company company;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable MergeService merges;

    @Activate
    public DeliveredGoods(@Reference(target = "(unit=order)") UnitOfWork unit, @Reference Company company) {
        this.unit = unit;
        this.company = company;
    }

    private record Key(String product, String currency) {}

    @Override
    public List<Purchase> purchases(CustomerId customer, DateRange days) {
        List<String> customers = ids(customer);
        return unit.call(em -> {
            Map<Key, Purchase> sums = new LinkedHashMap<>();
            rows(em, SUMS + SHIPPED + BY_CURRENCY, customers, days).forEach(row -> add(sums, row, BigDecimal.ONE));
            rows(em, SUMS + CREDITED + BY_CURRENCY, customers, days)
                    .forEach(row -> add(sums, row, BigDecimal.ONE.negate()));
            return List.copyOf(sums.values());
        });
    }

    @Override
    public Map<ProductId, BigDecimal> attribute(String attribute, CustomerId customer, DateRange days) {
        List<String> customers = ids(customer);
        return unit.call(em -> {
            Map<ProductId, BigDecimal> sums = new HashMap<>();
            rows(em, NUMBERS + SHIPPED + BY_NUMBERS, customers, days)
                    .forEach(row -> add(sums, row, attribute, BigDecimal.ONE));
            rows(em, NUMBERS + CREDITED + BY_NUMBERS, customers, days)
                    .forEach(row -> add(sums, row, attribute, BigDecimal.ONE.negate()));
            return sums;
        });
    }

    private static void add(Map<ProductId, BigDecimal> sums, Object[] row, String attribute, BigDecimal sign) {
        BigDecimal each = JsonColumns.attributes((String) row[1]).get(attribute);
        if (each != null) {
            BigDecimal all = each.multiply(BigDecimal.valueOf((Long) row[2])).multiply(sign);
            sums.merge(new ProductId((String) row[0]), all, BigDecimal::add);
        }
    }

    private List<String> ids(CustomerId customer) {
        List<String> ids = new ArrayList<>(List.of(customer.value()));
        MergeService known = merges;
        if (known != null) {
            known.mergedInto(customer).forEach(merged -> ids.add(merged.value()));
        }
        return ids;
    }

    private LocalDateTime start(LocalDate day) {
        return Utc.column(day.atStartOfDay(company.zone()).toInstant());
    }

    private List<Object[]> rows(EntityManager em, String query, List<String> customers, DateRange days) {
        return em.createQuery(query, Object[].class)
                .setParameter("customers", customers)
                .setParameter("from", start(days.from().orElseThrow()))
                .setParameter("to", start(days.to().orElseThrow()))
                .getResultList();
    }

    private static void add(Map<Key, Purchase> sums, Object[] row, BigDecimal sign) {
        Key key = new Key((String) row[0], (String) row[1]);
        Purchase some = new Purchase(
                new ProductId(key.product()),
                ((BigDecimal) row[2]).multiply(sign),
                new Money(((BigDecimal) row[3]).multiply(sign), Currency.getInstance(key.currency())));
        sums.merge(
                key,
                some,
                (one, other) -> new Purchase(
                        one.product(),
                        one.quantity().add(other.quantity()),
                        one.net().plus(other.net())));
    }
}
