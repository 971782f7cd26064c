package org.tenon.sales.internal;

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
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.spi.PastSale;
import org.tenon.pricing.spi.PastSales;
import org.tenon.sales.QuoteState;

/** The quotes of the past that customers saw, for trying changes of prices on them. */
@Component(service = PastSales.class, property = PastSales.KIND + "=quote")
public final class PastQuotes implements PastSales {

    private static final Set<QuoteState> SEEN = EnumSet.of(QuoteState.SENT, QuoteState.ACCEPTED);

    private final UnitOfWork unit;

    @Activate
    public PastQuotes(@Reference(target = "(unit=sales)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Page<PastSale> sales(DateRange days, PageRequest page) {
        return unit.call(em -> {
            Page<QuoteRow> rows = Page.of(rows(em, days, page), page.limit(), row -> row.id);
            Map<String, List<QuoteLineRow>> lines = lines(em, rows.items());
            return rows.map(
                    row -> new PastSale("quote/" + row.id, request(row, lines.getOrDefault(row.id, List.of()))));
        });
    }

    private static List<QuoteRow> rows(EntityManager em, DateRange days, PageRequest page) {
        String from = days.from().isPresent() ? " and q.date >= :from" : "";
        String to = days.to().isPresent() ? " and q.date < :to" : "";
        TypedQuery<QuoteRow> query = em.createQuery(
                "select q from QuoteRow q where q.state in :states and q.id > :after" + from + to + " order by q.id",
                QuoteRow.class);
        days.from().ifPresent(day -> query.setParameter("from", day));
        days.to().ifPresent(day -> query.setParameter("to", day));
        return query.setParameter("states", SEEN)
                .setParameter("after", page.after().orElse(""))
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    private static Map<String, List<QuoteLineRow>> lines(EntityManager em, List<QuoteRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select l from QuoteLineRow l where l.quote in :quotes order by l.quote, l.number",
                        QuoteLineRow.class)
                .setParameter("quotes", rows.stream().map(row -> row.id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(line -> line.quote));
    }

    private static PriceRequest request(QuoteRow row, List<QuoteLineRow> lines) {
        return new PriceRequest(
                new CustomerId(row.customer),
                Optional.of(row.currency()),
                Optional.of(row.date),
                Optional.ofNullable(row.channel),
                Optional.of(row.priceList),
                Optional.empty(),
                lines.stream()
                        .filter(line -> line.counts)
                        .map(QuoteLineRow::wish)
                        .toList(),
                Optional.of("quote"),
                Optional.empty());
    }
}
