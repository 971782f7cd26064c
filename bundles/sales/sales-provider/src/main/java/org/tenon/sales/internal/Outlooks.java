package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.NewId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.sales.ForecastService;
import org.tenon.sales.Outlook;
import org.tenon.sales.OutlookService;
import org.tenon.sales.SalesTarget;
import org.tenon.sales.internal.OutlookCell.Place;

/** Adds up what is open and what was won, and keeps at the beginning of a month what that was. */
@Component(
        service = OutlookService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class Outlooks implements OutlookService {

    /** Those without a key come last, as in other reports. */
    private static final Comparator<Place> IN_ORDER = Comparator.comparing(Place::month)
            .thenComparing(place -> place.key().isEmpty())
            .thenComparing(place -> place.key().orElse(""))
            .thenComparing(Place::currency);

    private final UnitOfWork unit;
    private final SalesSettings settings;
    private final Company company;

    @Activate
    public Outlooks(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference SalesSettings settings,
            @Reference Company company) {
        this.unit = unit;
        this.settings = settings;
        this.company = company;
    }

    @Override
    public Outlook outlook(SalesTarget.Kind by, YearMonth from, int months) {
        Months.check(from, months, ForecastService.MAX_MONTHS);
        return unit.call(em -> {
            Map<Place, OutlookCell> cells = new TreeMap<>(IN_ORDER);
            for (ForecastPartRow part : parts(em, from, months)) {
                cell(cells, part.month, part.key(by), part.currency).add(part);
            }
            for (SalesTarget target : SalesTargets.all(em, from, months)) {
                if (target.of() == by) {
                    cell(
                                            cells,
                                            target.month().toString(),
                                            by == SalesTarget.Kind.COMPANY
                                                    ? Optional.empty()
                                                    : Optional.of(target.key()),
                                            target.amount().currency().getCurrencyCode())
                                    .target =
                            Optional.of(target.amount());
                }
            }
            Map<String, LocalDate> taken = new HashMap<>();
            for (ForecastRunRow run : em.createQuery(
                            "select r from ForecastRunRow r where r.month >= :from and r.month < :to",
                            ForecastRunRow.class)
                    .setParameter("from", from.toString())
                    .setParameter("to", from.plusMonths(months).toString())
                    .getResultList()) {
                taken.put(run.month, run.takenOn);
                for (ForecastPartRow part : em.createQuery(
                                "select p from ForecastPartRow p where p.month = :month", ForecastPartRow.class)
                        .setParameter("month", run.month)
                        .getResultList()) {
                    cell(cells, part.month, part.key(by), part.currency).remember(part);
                }
            }
            YearMonth current = YearMonth.from(company.today());
            return new Outlook(cells.entrySet().stream()
                    .map(each -> each.getValue()
                            .row(
                                    each.getKey(),
                                    Optional.ofNullable(taken.get(each.getKey().month())),
                                    YearMonth.parse(each.getKey().month()).isBefore(current)))
                    .toList());
        });
    }

    private static OutlookCell cell(
            Map<Place, OutlookCell> cells, String month, Optional<String> key, String currency) {
        return cells.computeIfAbsent(new Place(month, key, currency), any -> new OutlookCell());
    }

    @Override
    public boolean take() {
        LocalDate today = company.today();
        YearMonth month = YearMonth.from(today);
        try {
            return unit.call(em -> {
                if (em.find(ForecastRunRow.class, month.toString()) != null) {
                    return false;
                }
                ForecastRunRow run = new ForecastRunRow();
                run.month = month.toString();
                run.takenOn = today;
                em.persist(run);
                em.flush();
                for (ForecastPartRow part : parts(em, month, 1)) {
                    part.id = NewId.next();
                    em.persist(part);
                }
                return true;
            });
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }

    /** What is forecast now, by month, owner, product and currency; not in the tables. The database adds up. */
    private Iterable<ForecastPartRow> parts(EntityManager em, YearMonth from, int months) {
        PipelineStore pipelines = new PipelineStore(em, settings);
        Map<String, String> teams = Hierarchy.teams(em);
        Map<String, ForecastPartRow> parts = new TreeMap<>();
        for (Object[] row : em.createQuery(
                        "select o.closeDate, o.owner, o.product, o.currency, o.pipeline, o.stage, o.probability,"
                                + " sum(o.amount) from OpportunityRow o"
                                + " where o.closeDate >= :from and o.closeDate < :to group by o.closeDate, o.owner,"
                                + " o.product, o.currency, o.pipeline, o.stage, o.probability",
                        Object[].class)
                .setParameter("from", from.atDay(1))
                .setParameter("to", from.plusMonths(months).atDay(1))
                .getResultList()) {
            String month = YearMonth.from((LocalDate) row[0]).toString();
            ForecastPartRow part =
                    parts.computeIfAbsent(month + "\u001f" + row[1] + "\u001f" + row[2] + "\u001f" + row[3], any -> {
                        ForecastPartRow made = new ForecastPartRow();
                        made.month = month;
                        made.owner = (String) row[1];
                        made.team = teams.get(made.owner);
                        made.product = (String) row[2];
                        made.currency = (String) row[3];
                        made.weighted = BigDecimal.ZERO;
                        made.won = BigDecimal.ZERO;
                        made.open = BigDecimal.ZERO;
                        return made;
                    });
            part.add(
                    pipelines
                            .probability((String) row[4], (String) row[5], (BigDecimal) row[6])
                            .value(),
                    (BigDecimal) row[7]);
        }
        return parts.values();
    }
}
