package org.tenon.sales.internal;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.sales.LostReason;
import org.tenon.sales.LostReasonChanged;
import org.tenon.sales.LostReasonService;

/** Keeps the reasons why opportunities are lost. */
@Component(
        service = LostReasonService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class LostReasons implements LostReasonService {

    private static final String KIND = "lost-reason";
    private static final int MAX_TITLE = 200;

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;

    @Activate
    public LostReasons(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.company = company;
    }

    @Override
    public List<LostReason> reasons() {
        return unit.call(LostReasons::all);
    }

    static List<LostReason> all(EntityManager em) {
        return em
                .createQuery("select r from LostReasonRow r order by r.code", LostReasonRow.class)
                .getResultList()
                .stream()
                .map(LostReasonRow::reason)
                .toList();
    }

    @Override
    public Optional<LostReason> find(String code) {
        return unit.call(
                em -> Optional.ofNullable(em.find(LostReasonRow.class, code)).map(LostReasonRow::reason));
    }

    @Override
    public LostReason save(LostReason reason) {
        try {
            return unit.call(em -> kept(em, reason));
        } catch (DuplicateKeyException faster) {
            throw new StaleVersionException(KIND, reason.code(), reason.version(), 1);
        }
    }

    private LostReason kept(EntityManager em, LostReason reason) {
        LostReasonRow row = em.find(LostReasonRow.class, reason.code(), LockModeType.PESSIMISTIC_WRITE);
        check(reason, row != null || count(em) < MAX_REASONS);
        long actual = row == null ? 0 : row.version;
        if (reason.version() != actual) {
            throw new StaleVersionException(KIND, reason.code(), reason.version(), actual);
        }
        LostReasonRow written = row == null ? new LostReasonRow() : row;
        written.code = reason.code();
        written.title = reason.title();
        written.active = reason.active();
        if (row == null) {
            em.persist(written);
        }
        em.flush();
        events.record(new LostReasonChanged(written.code, written.active, company.now()));
        return written.reason();
    }

    /** Without loading them: one that somebody else has just added must not be at hand when it is added here. */
    private static long count(EntityManager em) {
        return em.createQuery("select count(r.code) from LostReasonRow r", Long.class)
                .getSingleResult();
    }

    private static void check(LostReason reason, boolean fits) {
        Violations violations = new Violations();
        violations.check(
                Pipelines.CODE.matcher(reason.code()).matches(),
                "/code",
                "lost-reason.code",
                "A code has 1 to 64 lower case letters, digits and hyphens.");
        violations.check(
                !reason.title().isBlank() && reason.title().length() <= MAX_TITLE,
                "/title",
                "text.length",
                "A title has 1 to " + MAX_TITLE + " characters.");
        violations.check(fits, "/code", "lost-reason.too-many", "There are " + MAX_REASONS + " reasons already.");
        violations.throwIfAny();
    }
}
