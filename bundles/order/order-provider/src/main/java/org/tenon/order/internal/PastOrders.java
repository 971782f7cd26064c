package org.tenon.order.internal;

import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.order.OrderState;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.spi.PastSale;
import org.tenon.pricing.spi.PastSales;

/** The orders of the past, for trying changes of prices on them. */
@Component(service = PastSales.class, property = PastSales.KIND + "=order")
public final class PastOrders implements PastSales {

    private static final Set<OrderState> NOT_MEANT = EnumSet.of(OrderState.DRAFT, OrderState.CANCELLED);

    private final UnitOfWork unit;

    @Activate
    public PastOrders(@Reference(target = "(unit=order)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Page<PastSale> sales(DateRange days, PageRequest page) {
        return unit.call(em -> {
            Page<OrderRow> rows = Page.of(rows(em, days, page), page.limit(), row -> row.id);
            Map<String, List<OrderLineRow>> lines = lines(em, rows.items());
            return rows.map(row -> new PastSale(row.document(), request(row, lines.getOrDefault(row.id, List.of()))));
        });
    }

    private static List<OrderRow> rows(EntityManager em, DateRange days, PageRequest page) {
        String from = days.from().isPresent() ? " and o.date >= :from" : "";
        String to = days.to().isPresent() ? " and o.date < :to" : "";
        TypedQuery<OrderRow> query = em.createQuery(
                "select o from OrderRow o where o.state not in :states and o.pricedList is not null and o.id > :after"
                        + from + to + " order by o.id",
                OrderRow.class);
        days.from().ifPresent(day -> query.setParameter("from", day));
        days.to().ifPresent(day -> query.setParameter("to", day));
        return query.setParameter("states", NOT_MEANT)
                .setParameter("after", page.after().orElse(""))
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    private static Map<String, List<OrderLineRow>> lines(EntityManager em, List<OrderRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select l from OrderLineRow l where l.order in :orders order by l.order, l.number",
                        OrderLineRow.class)
                .setParameter("orders", rows.stream().map(row -> row.id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(line -> line.order));
    }

    private static PriceRequest request(OrderRow row, List<OrderLineRow> lines) {
        Currency currency = Currency.getInstance(row.currency);
        return new PriceRequest(
                row.customerId(),
                Optional.of(currency),
                Optional.of(row.date),
                Optional.ofNullable(row.channel),
                Optional.ofNullable(row.pricedList),
                Optional.empty(),
                lines.stream().map(line -> wish(line, currency)).toList(),
                Optional.of("order"),
                Optional.empty());
    }

    /** What was wished or, where the price was agreed in a quote, what can be told from it. */
    private static PriceRequestLine wish(OrderLineRow line, Currency currency) {
        return line.wish().orElseGet(() -> line.line(currency).priced().asWished());
    }
}
