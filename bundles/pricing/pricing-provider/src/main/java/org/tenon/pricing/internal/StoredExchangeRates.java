package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.Conversion;
import org.tenon.pricing.ExchangeRate;
import org.tenon.pricing.ExchangeRateService;
import org.tenon.pricing.ExchangeRatesSet;
import org.tenon.pricing.NoExchangeRateException;

/** Exchange rates in the database. Those who set rates do so one after the other. */
@Component(
        service = ExchangeRateService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredExchangeRates implements ExchangeRateService {

    private static final int CURSOR_PARTS = 3;

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;

    @Activate
    public StoredExchangeRates(
            @Reference(target = "(unit=pricing)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.company = company;
    }

    @Override
    public List<ExchangeRate> set(List<ExchangeRate> rates) {
        check(rates);
        unit.run(em -> {
            long edition = Stamps.changeTaxes(em, company.now()).edition();
            LocalDate first = Collections.min(days(rates));
            Map<ExchangeRateEntity.Key, ExchangeRateEntity> rows = rows(em, first, Collections.max(days(rates)));
            for (ExchangeRate rate : rates) {
                ExchangeRateEntity row = rows.get(new ExchangeRateEntity.Key(rate));
                if (row == null) {
                    em.persist(new ExchangeRateEntity(rate, edition));
                } else if (!row.toRate().equals(rate)) {
                    em.persist(row.past(edition));
                    row.fill(rate, edition);
                }
            }
            em.flush();
            events.record(new ExchangeRatesSet(rates.size(), first, company.now()));
        });
        return List.copyOf(rates);
    }

    private static List<LocalDate> days(List<ExchangeRate> rates) {
        return rates.stream().map(ExchangeRate::validFrom).toList();
    }

    /** Those of some days, in one round trip, however many are set. */
    private static Map<ExchangeRateEntity.Key, ExchangeRateEntity> rows(
            EntityManager em, LocalDate first, LocalDate last) {
        Map<ExchangeRateEntity.Key, ExchangeRateEntity> rows = new HashMap<>();
        em.createQuery(
                        "select r from ExchangeRate r where r.validFrom >= :first and r.validFrom <= :last",
                        ExchangeRateEntity.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList()
                .forEach(row -> rows.put(new ExchangeRateEntity.Key(row.toRate()), row));
        return rows;
    }

    private static void check(List<ExchangeRate> rates) {
        if (rates.isEmpty() || rates.size() > MAX_RATES) {
            throw new InvalidRequestException(
                    "", "pricing.rate-count", "Between 1 and " + MAX_RATES + " rates are set at once.");
        }
        Violations violations = new Violations();
        Set<ExchangeRateEntity.Key> seen = new HashSet<>();
        for (int i = 0; i < rates.size(); i++) {
            violations.check(
                    seen.add(new ExchangeRateEntity.Key(rates.get(i))),
                    "/" + i + "/validFrom",
                    "pricing.rate-twice",
                    "There is another rate of these currencies for this day here.");
        }
        violations.throwIfAny();
    }

    @Override
    public Page<ExchangeRate> list(Optional<Currency> from, Optional<Currency> to, PageRequest page) {
        Optional<ExchangeRateCursor> after = page.after().map(ExchangeRateCursor::read);
        List<ExchangeRate> found = unit.call(em -> page(em, from, to, after, page.limit() + 1));
        return Page.of(found, page.limit(), ExchangeRateCursor::of);
    }

    private static List<ExchangeRate> page(
            EntityManager em,
            Optional<Currency> from,
            Optional<Currency> to,
            Optional<ExchangeRateCursor> after,
            int limit) {
        StringBuilder jpql = new StringBuilder("select r from ExchangeRate r where 1 = 1");
        from.ifPresent(named -> jpql.append(" and r.from = :from"));
        to.ifPresent(named -> jpql.append(" and r.to = :to"));
        after.ifPresent(last -> jpql.append(" and (r.from > :lastFrom or r.from = :lastFrom and (r.to > :lastTo"
                + " or r.to = :lastTo and r.validFrom > :lastDay))"));
        TypedQuery<ExchangeRateEntity> query = em.createQuery(
                jpql.append(" order by r.from, r.to, r.validFrom").toString(), ExchangeRateEntity.class);
        from.ifPresent(named -> query.setParameter("from", named.getCurrencyCode()));
        to.ifPresent(named -> query.setParameter("to", named.getCurrencyCode()));
        after.ifPresent(last -> query.setParameter("lastFrom", last.from())
                .setParameter("lastTo", last.to())
                .setParameter("lastDay", last.day()));
        return query.setMaxResults(limit).getResultList().stream()
                .map(ExchangeRateEntity::toRate)
                .toList();
    }

    @Override
    public Conversion conversion(Currency from, Currency to, LocalDate on) {
        return unit.call(em -> Rates.around(em, from, to, on))
                .way(from, to, company.currency())
                .orElseThrow(() -> new NoExchangeRateException(from, to, on));
    }

    /** The last rate of a page, as {@code EUR:USD:2026-11-23}. */
    private record ExchangeRateCursor(String from, String to, LocalDate day) {

        private static String of(ExchangeRate rate) {
            return rate.from() + ":" + rate.to() + ":" + rate.validFrom();
        }

        private static ExchangeRateCursor read(String cursor) {
            String[] parts = cursor.split(":", -1);
            try {
                if (parts.length == CURSOR_PARTS) {
                    return new ExchangeRateCursor(parts[0], parts[1], LocalDate.parse(parts[2]));
                }
            } catch (DateTimeParseException other) {
                // It is none of ours, which is said below.
            }
            throw new InvalidRequestException("", "after", "There is no exchange rate " + cursor + " to go on after.");
        }
    }
}
