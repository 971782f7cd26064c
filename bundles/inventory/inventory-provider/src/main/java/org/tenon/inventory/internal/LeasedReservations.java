package org.tenon.inventory.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.Lease;
import org.tenon.inventory.LeaseExpired;
import org.tenon.inventory.LeaseService;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Leases as reservations with an end. Whether one has ended is asked of the clock each time. */
@Component(
        service = LeaseService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class LeasedReservations implements LeaseService {

    private static final int SWEPT_AT_ONCE = 100;

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final EventLog events;
    private final ProductService catalog;
    private final Company company;
    private final Levels levels;
    private final Reserving reserving;

    @Activate
    public LeasedReservations(
            @Reference(target = "(unit=inventory)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService catalog,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.catalog = catalog;
        this.events = events;
        this.company = company;
        this.levels = new Levels(unit, transactions);
        this.reserving = new Reserving(catalog, events, company, levels);
    }

    @Override
    public Lease hold(ReservationRequest request, Duration time) {
        check(time);
        return transactions.retrying(() -> {
            try {
                return unit.call(em -> {
                    Instant until = company.now().plus(time);
                    reserving.reserve(em, request, until);
                    em.flush();
                    return found(em, request.document()).orElseThrow();
                });
            } catch (DuplicateKeyException added) {
                throw Reservations.concurrent();
            }
        });
    }

    private static void check(Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new InvalidRequestException(
                    "/minutes",
                    "inventory.lease-time",
                    "A lease takes more than no time, and at most " + LONGEST.toDays() + " days.");
        }
    }

    @Override
    public Lease extend(String document, Duration time) {
        check(time);
        return transactions.retrying(() -> unit.call(em -> {
            Reservations.lock(em, levels, Reservations.places(em, document));
            List<ReservationRow> leased = leased(em, document);
            if (leased.isEmpty()) {
                throw new NotFoundException("lease", document);
            }
            Instant now = company.now();
            if (leased.stream().anyMatch(row -> row.hasEnded(Utc.column(now)))) {
                throw new ConflictException(
                        "inventory.lease-expired",
                        "The lease of " + document + " has ended: hold the goods anew, as far as they are there.",
                        Map.of("document", document));
            }
            leased.forEach(row -> row.leaseEnds = Utc.column(now.plus(time)));
            em.flush();
            return found(em, document).orElseThrow();
        }));
    }

    private static List<ReservationRow> leased(EntityManager em, String document) {
        return Reservations.rows(em, document).values().stream()
                .filter(row -> row.leaseEnds != null)
                .toList();
    }

    @Override
    public List<Reservation> convert(String document, ReservationRequest request) {
        return transactions.retrying(() -> {
            try {
                return unit.call(em -> converted(em, document, request));
            } catch (DuplicateKeyException added) {
                throw Reservations.concurrent();
            }
        });
    }

    private List<Reservation> converted(EntityManager em, String document, ReservationRequest request) {
        Map<WarehouseId, Set<String>> places = new TreeMap<>(Comparator.comparing(WarehouseId::value));
        places.putAll(Reservations.places(em, document));
        places.computeIfAbsent(request.warehouse(), first -> new TreeSet<>())
                .addAll(request.lines().stream()
                        .map(line -> line.product().value())
                        .toList());
        Map<Reservations.Place, LevelRow> locked = Reservations.lock(em, levels, places);
        if (!document.equals(request.document())) {
            List<ReservationRow> leased = leased(em, document);
            giveBack(em, leased, locked, ReservationHistory.RELEASED);
            em.flush();
        }
        return reserving.reserve(em, request, null);
    }

    private Claims claims(EntityManager em, Map<Reservations.Place, LevelRow> locked) {
        return new Claims(em, Parts.of(em, catalog, company.today(), locked.values()));
    }

    @Override
    public Optional<Lease> find(String document) {
        return unit.call(em -> found(em, document));
    }

    private Optional<Lease> found(EntityManager em, String document) {
        List<LocalDateTime> ends = em.createQuery(
                        "select max(r.leaseEnds) from ReservationRow r where r.document = :document"
                                + " and r.leaseEnds is not null and r.requested > r.shipped",
                        LocalDateTime.class)
                .setParameter("document", document)
                .getResultList();
        if (ends.isEmpty() || ends.get(0) == null) {
            return Optional.empty();
        }
        LocalDateTime now = Utc.column(company.now());
        return Optional.of(new Lease(
                document, Utc.instant(ends.get(0)), !ends.get(0).isAfter(now), Reservations.read(em, document, now)));
    }

    @Override
    public int sweep() {
        int swept = 0;
        List<String> documents;
        do {
            documents = unit.call(em -> em.createQuery(
                            "select distinct r.document from ReservationRow r where r.leaseEnds <= :now"
                                    + " order by r.document",
                            String.class)
                    .setParameter("now", Utc.column(company.now()))
                    .setMaxResults(SWEPT_AT_ONCE)
                    .getResultList());
            for (String document : documents) {
                swept += transactions.retrying(() -> unit.call(em -> clear(em, document)));
            }
        } while (documents.size() == SWEPT_AT_ONCE);
        return swept;
    }

    /** Under the locks of the levels: whoever extended it at the same moment was first, or finds that it has ended. */
    private int clear(EntityManager em, String document) {
        Map<Reservations.Place, LevelRow> locked =
                new HashMap<>(Reservations.lock(em, levels, Reservations.places(em, document)));
        LocalDateTime now = Utc.column(company.now());
        List<ReservationRow> ended =
                leased(em, document).stream().filter(row -> row.hasEnded(now)).collect(Collectors.toList());
        if (ended.isEmpty()) {
            return 0;
        }
        giveBack(em, ended, locked, ReservationHistory.EXPIRED);
        events.record(new LeaseExpired(document, company.now()));
        return 1;
    }

    private void giveBack(
            EntityManager em, List<ReservationRow> rows, Map<Reservations.Place, LevelRow> locked, String why) {
        LocalDateTime now = Utc.column(company.now());
        for (ReservationRow row : rows) {
            // Of a product that never was there there is no level, and nothing set aside.
            if (row.reserved.signum() > 0) {
                LevelRow level = Reservations.level(locked, row);
                level.reserved = level.reserved.subtract(row.reserved);
            }
            row.giveBack(now, why);
        }
        claims(em, locked).follow(rows);
    }
}
