package org.tenon.purchasing.internal;

import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.UnitOfWork;
import org.tenon.purchasing.Supplier;
import org.tenon.purchasing.SupplierAdded;
import org.tenon.purchasing.SupplierChanged;
import org.tenon.purchasing.SupplierDetails;
import org.tenon.purchasing.SupplierId;
import org.tenon.purchasing.SupplierService;

/** Suppliers, a row each. */
@Component(
        service = SupplierService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredSuppliers implements SupplierService {

    static final int MAX_LEAD_DAYS = 3_650;

    private static final int MAX_NAME = 200;
    private static final Percent ALL = Percent.of("100");

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;

    @Activate
    public StoredSuppliers(
            @Reference(target = "(unit=purchasing)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.company = company;
    }

    @Override
    public Supplier add(SupplierDetails details) {
        check(details).throwIfAny();
        return unit.call(em -> {
            SupplierRow row = new SupplierRow(NewId.next(), details);
            em.persist(row);
            events.record(new SupplierAdded(new SupplierId(row.id), company.now()));
            return row.toSupplier();
        });
    }

    private static Violations check(SupplierDetails details) {
        Violations violations = new Violations();
        Decimals.text(violations, details.name(), MAX_NAME, "/name");
        leadDays(violations, details.leadTimeDays());
        percent(violations, details.reliability(), "/reliability");
        percent(violations, details.tolerance().over(), "/tolerance/over");
        percent(violations, details.tolerance().under(), "/tolerance/under");
        details.minimumOrder()
                .ifPresent(minimum -> violations.check(
                        !minimum.isNegative()
                                && minimum.currency().equals(details.currency())
                                && Decimals.fits(minimum.amount()),
                        "/minimumOrder",
                        "purchasing.minimum",
                        "A minimum is zero or more, in the supplier's currency."));
        return violations;
    }

    static void leadDays(Violations violations, int days) {
        violations.check(
                days >= 0 && days <= MAX_LEAD_DAYS,
                "/leadTimeDays",
                "purchasing.lead-time",
                "A lead time is 0 to " + MAX_LEAD_DAYS + " days.");
    }

    private static void percent(Violations violations, Percent percent, String pointer) {
        violations.check(
                percent.compareTo(Percent.ZERO) >= 0 && percent.compareTo(ALL) <= 0,
                pointer,
                "purchasing.percent",
                "It is 0 to 100 %.");
    }

    @Override
    public Supplier change(SupplierId id, long version, SupplierDetails details) {
        return unit.call(em -> {
            SupplierRow row = locked(em, id);
            if (row.version != version) {
                throw new StaleVersionException("supplier", id.value(), version, row.version);
            }
            Violations violations = check(details);
            violations.check(
                    row.currency().equals(details.currency()) || !hasPrices(em, id),
                    "/currency",
                    "purchasing.currency-of-prices",
                    "The supplier has prices in " + row.currency + ": take them away first.");
            violations.throwIfAny();
            if (row.toSupplier().details().equals(details)) {
                return row.toSupplier();
            }
            row.fill(details);
            events.record(new SupplierChanged(id, company.now()));
            return row.toSupplier();
        });
    }

    private static boolean hasPrices(EntityManager em, SupplierId id) {
        return !em.createQuery("select s.product from Supply s where s.supplier = :id", String.class)
                .setParameter("id", id.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The supplier's row, which nobody else changes until the transaction ends. */
    static SupplierRow locked(EntityManager em, SupplierId id) {
        SupplierRow row = em.find(SupplierRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new NotFoundException("supplier", id.value());
        }
        // What the caller's transaction has read before may be older than what is held now.
        em.flush();
        em.refresh(row);
        return row;
    }

    @Override
    public Optional<Supplier> find(SupplierId id) {
        return unit.call(em ->
                Optional.ofNullable(em.find(SupplierRow.class, id.value())).map(SupplierRow::toSupplier));
    }

    @Override
    public Page<Supplier> suppliers(String text, PageRequest page) {
        String part = text.strip().toLowerCase(Locale.ROOT).replace("\0", "");
        return unit.call(em -> {
            TypedQuery<SupplierRow> query = em.createQuery(
                    "select s from Supplier s where s.id > :after"
                            + (part.isEmpty() ? "" : " and locate(:part, lower(s.name)) > 0") + " order by s.id",
                    SupplierRow.class);
            query.setParameter("after", page.after().orElse("").replace("\0", ""));
            if (!part.isEmpty()) {
                query.setParameter("part", part);
            }
            return Page.of(
                    query.setMaxResults(page.limit() + 1).getResultList().stream()
                            .map(SupplierRow::toSupplier)
                            .toList(),
                    page.limit(),
                    supplier -> supplier.id().value());
        });
    }
}
