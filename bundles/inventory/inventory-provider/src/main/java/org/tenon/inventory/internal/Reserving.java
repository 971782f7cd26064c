package org.tenon.inventory.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.StockReserved;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.persistence.Utc;

/** Sets stock aside, for good or for a while, in the caller's transaction. */
final class Reserving {

    static final int MAX_DOCUMENT = 200;
    private static final int MAX_LINE = 64;

    private final ProductService catalog;
    private final EventLog events;
    private final Company company;
    private final Levels levels;

    Reserving(ProductService catalog, EventLog events, Company company, Levels levels) {
        this.catalog = catalog;
        this.events = events;
        this.company = company;
        this.levels = levels;
    }

    /** @param until when it goes back by itself; null for never */
    List<Reservation> reserve(EntityManager em, ReservationRequest request, @Nullable Instant until) {
        Map<String, LevelRow> locked = locked(em, request);
        LocalDateTime now = Utc.column(company.now());
        Reservations.Held held = Reservations.held(em, request, now);
        Parts parts = Parts.of(em, catalog, company.today(), locked.values());
        // What has ended is on the shelf: nobody needs to have cleared it away before.
        EndedLeases.free(em, held.expired(), locked, parts, now);
        Map<String, ReservationRow> own = held.own();
        if (until != null) {
            checkLease(request, own.values());
        }
        Allotment allotment = new Allotment(em, request, locked, own, parts, now);
        LocalDateTime ends = until == null ? null : Utc.column(until);
        List<Reservation> shared = allotment.share(ends);
        own.values().forEach(row -> row.leaseEnds = ends);
        if (allotment.reserved()) {
            events.record(new StockReserved(request.document(), company.now()));
        }
        return shared;
    }

    private static void checkLease(ReservationRequest request, Collection<ReservationRow> own) {
        if (own.stream().anyMatch(row -> row.leaseEnds == null && row.open().signum() > 0)) {
            throw new ConflictException(
                    "inventory.reserved-for-good",
                    request.document() + " has reservations that do not end: there is nothing to hold for a while.",
                    Map.of("document", request.document()));
        }
    }

    /** The levels of a request in which nothing is wrong. */
    private Map<String, LevelRow> locked(EntityManager em, ReservationRequest request) {
        RequestCheck check = checked(request);
        Map<String, LevelRow> locked = check.violations().isEmpty()
                ? levels.lock(
                        em,
                        request.warehouse(),
                        request.lines().stream()
                                .map(line -> line.product().value())
                                .toList())
                : Map.of();
        // Where there is a level there is a warehouse.
        if (locked.isEmpty()) {
            check.warehouse(em, request.warehouse());
        }
        check.violations().throwIfAny();
        return locked;
    }

    private RequestCheck checked(ReservationRequest request) {
        RequestCheck check = new RequestCheck(
                catalog,
                request.lines().stream().map(ReservationRequest.Line::product).toList());
        check.text(request.document(), MAX_DOCUMENT, "/document");
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < request.lines().size(); i++) {
            ReservationRequest.Line line = request.lines().get(i);
            String pointer = "/lines/" + i + "/line";
            check.text(line.line(), MAX_LINE, pointer);
            check.violations()
                    .check(keys.add(line.line()), pointer, "duplicate", "The line " + line.line() + " is there twice.");
            check.goods(i, line.product());
            check.quantity(i, line.quantity());
            String lotPointer = "/lines/" + i + "/lot";
            line.lot().ifPresent(lot -> check.text(lot, LedgerStock.MAX_LOT, lotPointer));
        }
        return check;
    }
}
