package org.tenon.order.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
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

    private static final String OF_CUSTOMERS = " where h.order = o.id and s.order = o.id and l.order = s.order"
            + " and l.number = s.number and o.customer in :customers";
    private static final String SUMS = "select l.product, o.currency, sum(s.quantity), sum(s.net)";
    private static final String SHIPPED = SUMS + " from OrderRow o, ShipmentRow h, ShipmentLineRow s, OrderLineRow l"
            + OF_CUSTOMERS + " and s.shipment = h.id and h.shippedAt >= :from and h.shippedAt < :to"
            + " group by l.product, o.currency";
    private static final String CREDITED = SUMS + " from OrderRow o, ReturnRow h, ReturnLineRow s, OrderLineRow l"
            + OF_CUSTOMERS + " and s.returned = h.id and h.credited = true and h.returnedAt >= :from"
            + " and h.returnedAt < :to group by l.product, o.currency";

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
        LocalDateTime from = start(days.from().orElseThrow());
        LocalDateTime to = start(days.to().orElseThrow());
        return unit.call(em -> {
            Map<Key, Purchase> sums = new LinkedHashMap<>();
            rows(em, SHIPPED, customers, from, to).forEach(row -> add(sums, row, BigDecimal.ONE));
            rows(em, CREDITED, customers, from, to).forEach(row -> add(sums, row, BigDecimal.ONE.negate()));
            return List.copyOf(sums.values());
        });
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

    private static List<Object[]> rows(
            EntityManager em, String query, List<String> customers, LocalDateTime from, LocalDateTime to) {
        return em.createQuery(query, Object[].class)
                .setParameter("customers", customers)
                .setParameter("from", from)
                .setParameter("to", to)
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
