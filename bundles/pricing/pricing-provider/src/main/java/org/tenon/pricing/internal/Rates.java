package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tenon.pricing.Conversion;
import org.tenon.pricing.ExchangeRate;

/** The rates that hold on a day and touch one of two currencies, and the ways between the two. */
final class Rates {

    private final LocalDate on;
    private final List<ExchangeRate> rates;

    private Rates(LocalDate on, List<ExchangeRate> rates) {
        this.on = on;
        this.rates = rates;
    }

    /** As they were in an edition. Two round trips. */
    static Rates asOf(EntityManager em, Currency one, Currency other, LocalDate on, long edition) {
        Map<List<Currency>, ExchangeRate> known = new HashMap<>();
        em.createQuery(
                        "select r from ExchangeRate r where r.validFrom <= :on and r.edition <= :edition"
                                + " and (r.from in (:one, :other) or r.to in (:one, :other))",
                        ExchangeRateEntity.class)
                .setParameter("on", on)
                .setParameter("edition", edition)
                .setParameter("one", one.getCurrencyCode())
                .setParameter("other", other.getCurrencyCode())
                .getResultList()
                .forEach(row -> latest(known, row.toRate()));
        em.createQuery(
                        "select r from PastRate r where r.validFrom <= :on and r.edition <= :edition"
                                + " and r.replacedIn > :edition and (r.from in (:one, :other) or r.to in (:one, :other))",
                        PastRateEntity.class)
                .setParameter("on", on)
                .setParameter("edition", edition)
                .setParameter("one", one.getCurrencyCode())
                .setParameter("other", other.getCurrencyCode())
                .getResultList()
                .forEach(row -> latest(known, row.toRate()));
        return new Rates(on, List.copyOf(known.values()));
    }

    private static void latest(Map<List<Currency>, ExchangeRate> known, ExchangeRate rate) {
        known.merge(
                List.of(rate.from(), rate.to()),
                rate,
                (one, other) -> one.validFrom().isAfter(other.validFrom()) ? one : other);
    }

    /** One round trip. */
    static Rates around(EntityManager em, Currency one, Currency other, LocalDate on) {
        List<ExchangeRate> found = em
                .createQuery(
                        "select r from ExchangeRate r where r.validFrom <= :on"
                                + " and (r.from in (:one, :other) or r.to in (:one, :other))"
                                + " and r.validFrom = (select max(l.validFrom) from ExchangeRate l"
                                + " where l.from = r.from and l.to = r.to and l.validFrom <= :on)",
                        ExchangeRateEntity.class)
                .setParameter("on", on)
                .setParameter("one", one.getCurrencyCode())
                .setParameter("other", other.getCurrencyCode())
                .getResultList()
                .stream()
                .map(ExchangeRateEntity::toRate)
                .toList();
        return new Rates(on, found);
    }

    /** @param over the currency to go over where there is a choice */
    Optional<Conversion> way(Currency from, Currency to, Currency over) {
        if (from.equals(to)) {
            return Optional.of(new Conversion(from, to, on, List.of()));
        }
        return between(from, to)
                .map(rate -> List.of(rate))
                .or(() -> across(from, to, over))
                .map(way -> new Conversion(from, to, on, way));
    }

    private Optional<List<ExchangeRate>> across(Currency from, Currency to, Currency over) {
        Set<Currency> reached = neighbours(from);
        reached.retainAll(neighbours(to));
        Currency middle = reached.contains(over)
                ? over
                : reached.stream()
                        .min(Comparator.comparing(Currency::getCurrencyCode))
                        .orElse(null);
        return middle == null
                ? Optional.empty()
                : between(from, middle).flatMap(first -> between(middle, to).map(second -> List.of(first, second)));
    }

    private Set<Currency> neighbours(Currency of) {
        return rates.stream()
                .filter(rate -> rate.from().equals(of) || rate.to().equals(of))
                .map(rate -> rate.from().equals(of) ? rate.to() : rate.from())
                .collect(Collectors.toSet());
    }

    /** The latest rate of two currencies; of one day, the direct one. */
    private Optional<ExchangeRate> between(Currency from, Currency to) {
        return rates.stream()
                .filter(rate -> Set.of(rate.from(), rate.to()).equals(Set.of(from, to)))
                .max(Comparator.comparing(ExchangeRate::validFrom)
                        .thenComparing(rate -> rate.from().equals(from)));
    }
}
