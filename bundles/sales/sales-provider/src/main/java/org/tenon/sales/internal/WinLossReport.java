package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.capability.Capability;
import org.tenon.persistence.UnitOfWork;
import org.tenon.sales.WinLoss;
import org.tenon.sales.WinLossQuery;
import org.tenon.sales.WinLossQuery.Dimension;
import org.tenon.sales.WinLossService;

/** Counts what was decided. The database groups, so that what is read does not grow with the opportunities. */
@Component(
        service = WinLossService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class WinLossReport implements WinLossService {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int RATE_SCALE = 2;

    private final UnitOfWork unit;
    private final SalesSettings settings;

    @Activate
    public WinLossReport(@Reference(target = "(unit=sales)") UnitOfWork unit, @Reference SalesSettings settings) {
        this.unit = unit;
        this.settings = settings;
    }

    /** What has been counted so far of one key. */
    private static final class Count {
        private long won;
        private long lost;
        private final Map<String, BigDecimal> wonAmounts = new TreeMap<>();
        private final Map<String, BigDecimal> lostAmounts = new TreeMap<>();

        void add(boolean isWon, String currency, long count, BigDecimal amount) {
            won += isWon ? count : 0;
            lost += isWon ? 0 : count;
            wonAmounts.merge(currency, isWon ? amount : BigDecimal.ZERO, BigDecimal::add);
            lostAmounts.merge(currency, isWon ? BigDecimal.ZERO : amount, BigDecimal::add);
        }

        WinLoss.Row row(Optional<String> key) {
            long decided = won + lost;
            return new WinLoss.Row(
                    key,
                    Math.toIntExact(won),
                    Math.toIntExact(lost),
                    decided == 0
                            ? Optional.empty()
                            : Optional.of(new Percent(BigDecimal.valueOf(won)
                                    .multiply(HUNDRED)
                                    .divide(BigDecimal.valueOf(decided), RATE_SCALE, RoundingMode.HALF_UP))),
                    wonAmounts.entrySet().stream()
                            .map(each -> new WinLoss.Amounts(
                                    money(each.getValue(), each.getKey()),
                                    money(lostAmounts.get(each.getKey()), each.getKey())))
                            .toList());
        }

        private static Money money(BigDecimal amount, String currency) {
            return new Money(amount, Currency.getInstance(currency));
        }
    }

    @Override
    public WinLoss analyse(WinLossQuery query) {
        Months.check(query.from(), query.months(), WinLossQuery.MAX_MONTHS);
        return unit.call(em -> {
            PipelineStore pipelines = new PipelineStore(em, settings);
            Map<String, String> teams = query.by() == Dimension.TEAM ? Hierarchy.teams(em) : Map.of();
            Map<Optional<String>, Count> counts = new HashMap<>();
            Count total = new Count();
            for (Object[] row : rows(em, query)) {
                Percent probability = pipelines.probability((String) row[1], (String) row[2], (BigDecimal) row[3]);
                boolean won = probability.compareTo(Pipeline.CERTAIN) >= 0;
                if (won || probability.compareTo(Percent.ZERO) == 0) {
                    long count = ((Number) row[5]).longValue();
                    String currency = (String) row[4];
                    counts.computeIfAbsent(key(query.by(), row[0], teams), any -> new Count())
                            .add(won, currency, count, (BigDecimal) row[6]);
                    total.add(won, currency, count, (BigDecimal) row[6]);
                }
            }
            return new WinLoss(sorted(counts), total.row(Optional.empty()));
        });
    }

    private static List<WinLoss.Row> sorted(Map<Optional<String>, Count> counts) {
        List<WinLoss.Row> rows = new ArrayList<>();
        counts.forEach((key, count) -> rows.add(count.row(key)));
        rows.sort(Comparator.comparing((WinLoss.Row row) -> row.key().isEmpty())
                .thenComparing(row -> row.key().orElse("")));
        return rows;
    }

    private static Optional<String> key(Dimension by, @Nullable Object value, Map<String, String> teams) {
        if (value == null) {
            return Optional.empty();
        }
        return switch (by) {
            case MONTH -> Optional.of(YearMonth.from((LocalDate) value).toString());
            case TEAM -> Optional.ofNullable(teams.get((String) value));
            default -> Optional.of((String) value);
        };
    }

    private static String column(Dimension by) {
        return switch (by) {
            case REASON -> "o.lostReason";
            case COMPETITOR -> "o.competitor";
            case STAGE -> "o.stageBefore";
            case OWNER, TEAM -> "o.owner";
            case PRODUCT -> "o.product";
            case MONTH -> "o.closeDate";
        };
    }

    private static List<Object[]> rows(EntityManager em, WinLossQuery query) {
        String key = column(query.by());
        TypedQuery<Object[]> found = em.createQuery(
                "select " + key + ", o.pipeline, o.stage, o.probability, o.currency, count(o.id), sum(o.amount)"
                        + " from OpportunityRow o where o.closeDate >= :from and o.closeDate < :to"
                        + (query.owner().isPresent() ? " and o.owner = :owner" : "")
                        + (query.pipeline().isPresent() ? " and o.pipeline = :pipeline" : "")
                        + " group by " + key + ", o.pipeline, o.stage, o.probability, o.currency",
                Object[].class);
        found.setParameter("from", query.from().atDay(1));
        found.setParameter("to", query.from().plusMonths(query.months()).atDay(1));
        query.owner().ifPresent(owner -> found.setParameter("owner", owner));
        query.pipeline().ifPresent(pipeline -> found.setParameter("pipeline", pipeline));
        return found.getResultList();
    }
}
