package org.tenon.sales.internal;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.Money;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.sales.ForecastService;
import org.tenon.sales.SalesTarget;
import org.tenon.sales.SalesTargetChanged;
import org.tenon.sales.SalesTargetService;

/** Keeps targets. */
@Component(
        service = SalesTargetService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class SalesTargets implements SalesTargetService {

    private static final String KIND = "sales-target";
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;

    @Activate
    public SalesTargets(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.company = company;
    }

    @Override
    public List<SalesTarget> targets(YearMonth from, int months) {
        Months.check(from, months, ForecastService.MAX_MONTHS);
        return unit.call(em -> all(em, from, months));
    }

    /** Months as texts are in the order of time. */
    static List<SalesTarget> all(EntityManager em, YearMonth from, int months) {
        return em
                .createQuery(
                        "select t from SalesTargetRow t where t.month >= :from and t.month < :to"
                                + " order by t.month, t.kind, t.targetKey",
                        SalesTargetRow.class)
                .setParameter("from", from.toString())
                .setParameter("to", from.plusMonths(months).toString())
                .getResultList()
                .stream()
                .map(SalesTargetRow::target)
                .toList();
    }

    @Override
    public Optional<SalesTarget> find(YearMonth month, SalesTarget.Kind of, String key) {
        return unit.call(em -> Optional.ofNullable(em.find(SalesTargetRow.class, SalesTargetRow.id(month, of, key)))
                .map(SalesTargetRow::target));
    }

    @Override
    public SalesTarget save(SalesTarget target) {
        check(target);
        try {
            return unit.call(em -> kept(em, target));
        } catch (DuplicateKeyException faster) {
            throw new StaleVersionException(KIND, target.key(), target.version(), 1);
        }
    }

    private SalesTarget kept(EntityManager em, SalesTarget target) {
        String id = SalesTargetRow.id(target.month(), target.of(), target.key());
        SalesTargetRow row = em.find(SalesTargetRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        requireVersion(target, row == null ? 0 : row.version);
        SalesTargetRow written = row == null ? new SalesTargetRow() : row;
        written.id = id;
        written.month = target.month().toString();
        written.kind = target.of();
        written.targetKey = target.key();
        written.amount = target.amount().amount();
        written.currency = target.amount().currency().getCurrencyCode();
        if (row == null) {
            em.persist(written);
        }
        em.flush();
        changed(target, Optional.of(target.amount()));
        return written.target();
    }

    @Override
    public void remove(SalesTarget target) {
        unit.run(em -> {
            String id = SalesTargetRow.id(target.month(), target.of(), target.key());
            SalesTargetRow row = em.find(SalesTargetRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                throw new NotFoundException(KIND, target.key());
            }
            requireVersion(target, row.version);
            em.remove(row);
            changed(target, Optional.empty());
        });
    }

    private void changed(SalesTarget target, Optional<Money> amount) {
        events.record(new SalesTargetChanged(target.month(), target.of(), target.key(), amount, company.now()));
    }

    private static void requireVersion(SalesTarget target, long actual) {
        if (target.version() != actual) {
            throw new StaleVersionException(KIND, target.key(), target.version(), actual);
        }
    }

    private static void check(SalesTarget target) {
        Violations violations = new Violations();
        violations.check(
                !target.amount().isNegative() && !target.amount().isZero(),
                "/amount",
                "target.amount",
                "A target is more than zero.");
        boolean named = !target.key().isBlank()
                && target.key().length() <= SalesTarget.MAX_KEY
                && target.key().chars().noneMatch(Character::isISOControl);
        boolean company =
                target.of() != SalesTarget.Kind.COMPANY || target.key().equals(SalesTarget.ALL);
        violations.check(
                named && company,
                "/key",
                "target.key",
                "A target is of a user, a team or a product; the company's is of \"" + SalesTarget.ALL + "\".");
        int year = target.month().getYear();
        violations.check(year >= FIRST_YEAR && year <= LAST_YEAR, "/month", "target.month", "There is no such month.");
        violations.throwIfAny();
    }
}
