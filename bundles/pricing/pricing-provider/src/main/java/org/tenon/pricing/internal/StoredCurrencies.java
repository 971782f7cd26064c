package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.CurrencyDetails;
import org.tenon.pricing.CurrencyRoundingChanged;
import org.tenon.pricing.CurrencyService;
import org.tenon.pricing.HalfRounding;
import org.tenon.pricing.internal.engine.RoundingStep;

/** The currencies of ISO 4217, with the rounding steps that the company has chosen, which are in the database. */
@Component(
        service = CurrencyService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredCurrencies implements CurrencyService {

    private static final BigDecimal MAX_STEP = BigDecimal.valueOf(1_000_000);
    private static final int MAX_DECIMALS = 9;

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;
    private final SortedMap<String, CurrencyDetails> known = IsoCurrencies.read();

    @Activate
    public StoredCurrencies(
            @Reference(target = "(unit=pricing)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.company = company;
    }

    /** By currency, those that differ from the minor unit with halves up. One round trip. */
    static Map<Currency, RoundingStep> steps(EntityManager em) {
        Map<Currency, RoundingStep> steps = new HashMap<>();
        em.createQuery("select c from Currency c", CurrencyEntity.class)
                .getResultList()
                .forEach(row -> steps.put(row.step().currency(), row.step()));
        return steps;
    }

    /** As they were in an edition. Two round trips. */
    static Map<Currency, RoundingStep> stepsAsOf(EntityManager em, long edition) {
        Map<Currency, RoundingStep> steps = new HashMap<>();
        em.createQuery("select c from Currency c where c.edition <= :edition", CurrencyEntity.class)
                .setParameter("edition", edition)
                .getResultList()
                .forEach(row -> steps.put(row.step().currency(), row.step()));
        em.createQuery(
                        "select p from PastStep p where p.edition <= :edition and p.replacedIn > :edition",
                        PastStepEntity.class)
                .setParameter("edition", edition)
                .getResultList()
                .forEach(row -> steps.put(row.step().currency(), row.step()));
        return steps;
    }

    @Override
    public List<CurrencyDetails> all() {
        Map<Currency, RoundingStep> steps = unit.call(StoredCurrencies::steps);
        return known.values().stream()
                .map(one -> rounded(one, steps.get(one.currency())))
                .toList();
    }

    @Override
    public Optional<CurrencyDetails> find(Currency currency) {
        CurrencyDetails found = known.get(currency.getCurrencyCode());
        return found == null
                ? Optional.empty()
                : Optional.of(rounded(found, unit.call(StoredCurrencies::steps).get(currency)));
    }

    @Override
    public CurrencyDetails roundTo(Currency currency, Optional<BigDecimal> step, HalfRounding halves) {
        CurrencyDetails found = known.get(currency.getCurrencyCode());
        if (found == null) {
            throw new NotFoundException("currency", currency.getCurrencyCode());
        }
        step.ifPresent(StoredCurrencies::check);
        return unit.call(em -> {
            long edition = Stamps.changeTaxes(em, company.now()).edition();
            CurrencyEntity row = em.find(CurrencyEntity.class, currency.getCurrencyCode());
            CurrencyDetails before = rounded(found, row == null ? null : row.step());
            BigDecimal minor = BigDecimal.ONE.movePointLeft(found.minorUnits());
            CurrencyDetails after = rounded(found, new RoundingStep(currency, step.orElse(minor), halves));
            if (before.equals(after)) {
                return before;
            }
            keep(em, row, after, edition);
            em.flush();
            events.record(new CurrencyRoundingChanged(
                    currency.getCurrencyCode(), after.roundingStep(), after.halves(), company.now()));
            return after;
        });
    }

    private static void keep(EntityManager em, @Nullable CurrencyEntity row, CurrencyDetails after, long edition) {
        if (row != null) {
            em.persist(row.past(edition));
        }
        boolean usual = after.roundingStep().isEmpty() && after.halves() == HalfRounding.UP;
        if (row == null) {
            em.persist(new CurrencyEntity(after.currency(), after.step(), after.halves(), edition));
        } else if (usual) {
            em.remove(row);
        } else {
            row.round(after.step(), after.halves(), edition);
        }
    }

    private static void check(BigDecimal step) {
        if (step.signum() <= 0
                || step.compareTo(MAX_STEP) > 0
                || step.stripTrailingZeros().scale() > MAX_DECIMALS) {
            throw new InvalidRequestException(
                    "/roundingStep",
                    "value.refused",
                    "A step is more than zero, at most " + MAX_STEP + ", with at most " + MAX_DECIMALS + " decimals.");
        }
    }

    /** The minor unit, said as a step, is no other step. */
    private static CurrencyDetails rounded(CurrencyDetails of, @Nullable RoundingStep step) {
        BigDecimal minor = BigDecimal.ONE.movePointLeft(of.minorUnits());
        return new CurrencyDetails(
                of.currency(),
                of.number(),
                of.name(),
                of.minorUnits(),
                of.cashStep(),
                Optional.ofNullable(step).map(RoundingStep::step).filter(other -> other.compareTo(minor) != 0),
                step == null ? HalfRounding.UP : step.halves());
    }
}
