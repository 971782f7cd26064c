package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.Money;
import org.tenon.kernel.capability.Capability;
import org.tenon.persistence.UnitOfWork;
import org.tenon.sales.Forecast;
import org.tenon.sales.ForecastService;

/** Adds opportunities up by month. The database adds up by day and stage, so that what is read does not grow with them. */
@Component(
        service = ForecastService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class PipelineForecast implements ForecastService {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final UnitOfWork unit;
    private final SalesSettings settings;

    @Activate
    public PipelineForecast(@Reference(target = "(unit=sales)") UnitOfWork unit, @Reference SalesSettings settings) {
        this.unit = unit;
        this.settings = settings;
    }

    private record Cell(YearMonth month, String currency) {}

    /** What has been added up so far of a month in one currency. */
    private static final class Sum {
        private long open;
        private long won;
        private long lost;
        private BigDecimal amount = BigDecimal.ZERO;
        private BigDecimal weighted = BigDecimal.ZERO;
        private BigDecimal wonAmount = BigDecimal.ZERO;
        private BigDecimal lostAmount = BigDecimal.ZERO;

        void add(BigDecimal probability, BigDecimal some, long count) {
            if (probability.compareTo(HUNDRED) >= 0) {
                won += count;
                wonAmount = wonAmount.add(some);
            } else if (probability.signum() == 0) {
                lost += count;
                lostAmount = lostAmount.add(some);
            } else {
                open += count;
                amount = amount.add(some);
                weighted = weighted.add(some.multiply(probability).movePointLeft(2));
            }
        }

        Forecast.Period period(Cell cell) {
            Currency currency = Currency.getInstance(cell.currency());
            return new Forecast.Period(
                    cell.month(),
                    Math.toIntExact(open),
                    new Money(amount, currency),
                    new Money(weighted, currency).rounded(RoundingMode.HALF_UP),
                    Math.toIntExact(won),
                    new Money(wonAmount, currency),
                    Math.toIntExact(lost),
                    new Money(lostAmount, currency));
        }
    }

    @Override
    public Forecast forecast(YearMonth from, int months, Optional<String> owner) {
        Months.check(from, months, MAX_MONTHS);
        return unit.call(em -> {
            PipelineStore pipelines = new PipelineStore(em, settings);
            Map<Cell, Sum> sums =
                    new TreeMap<>(Comparator.comparing(Cell::month).thenComparing(Cell::currency));
            for (Object[] row : rows(em, from.atDay(1), from.plusMonths(months).atDay(1), owner)) {
                Cell cell = new Cell(YearMonth.from((LocalDate) row[0]), (String) row[1]);
                sums.computeIfAbsent(cell, any -> new Sum())
                        .add(
                                pipelines
                                        .probability((String) row[2], (String) row[3], (BigDecimal) row[4])
                                        .value(),
                                (BigDecimal) row[5],
                                ((Number) row[6]).longValue());
            }
            return new Forecast(sums.entrySet().stream()
                    .map(each -> each.getValue().period(each.getKey()))
                    .toList());
        });
    }

    private static List<Object[]> rows(EntityManager em, LocalDate from, LocalDate to, Optional<String> owner) {
        TypedQuery<Object[]> found = em.createQuery(
                "select o.closeDate, o.currency, o.pipeline, o.stage, o.probability, sum(o.amount), count(o.id)"
                        + " from OpportunityRow o where o.closeDate >= :from and o.closeDate < :to"
                        + (owner.isPresent() ? " and o.owner = :owner" : "")
                        + " group by o.closeDate, o.currency, o.pipeline, o.stage, o.probability",
                Object[].class);
        found.setParameter("from", from);
        found.setParameter("to", to);
        owner.ifPresent(user -> found.setParameter("owner", user));
        return found.getResultList();
    }
}
