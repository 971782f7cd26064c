package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.ReservationRequest;
import org.tenon.kernel.problem.Violations;

/** Shares the locked levels out to the lines of one request, in their order. */
final class Allotment {

    private final EntityManager em;
    private final ReservationRequest request;
    private final Map<String, LevelRow> levels;
    private final Map<String, ReservationRow> held;
    private final Parts parts;
    private final LocalDateTime now;
    private final Map<String, BigDecimal> ofLots = new HashMap<>();
    private boolean reserved;

    /**
     * @param levels locked, by product; a product that is not in it is not there
     * @param held what the document has already, by line
     */
    Allotment(
            EntityManager em,
            ReservationRequest request,
            Map<String, LevelRow> levels,
            Map<String, ReservationRow> held,
            Parts parts,
            LocalDateTime now) {
        this.em = em;
        this.request = request;
        this.levels = levels;
        this.held = held;
        this.parts = parts;
        this.now = now;
    }

    /** Whether something more was set aside than before. */
    boolean reserved() {
        return reserved;
    }

    /**
     * Shares them out until {@code ends}, or for good.
     *
     * @return one for each line, in the request's order
     */
    List<Reservation> share(@Nullable LocalDateTime ends) {
        check();
        Map<ReservationRow, BigDecimal> wanted = new LinkedHashMap<>();
        Map<ReservationRow, BigDecimal> before = new LinkedHashMap<>();
        for (ReservationRequest.Line line : request.lines()) {
            ReservationRow row = held.get(line.line());
            if (row == null) {
                row = added(line);
            }
            before.put(row, row.requested.add(row.reserved));
            row.requested = line.quantity();
            row.lot = line.lot().orElse(row.lot);
            row.priority = request.priority();
            row.due = request.due().orElse(null);
            row.leaseEnds = ends;
            wanted.put(row, row.open().subtract(row.reserved));
        }
        Map<String, BigDecimal> changes = new LinkedHashMap<>();
        // What a line no longer wants may be what another one is waiting for.
        wanted.forEach((row, quantity) -> {
            if (quantity.signum() < 0) {
                change(row, quantity, changes);
            }
        });
        Steps steps = Steps.of(request, wanted, row -> {
            BigDecimal there = free(row.product, changes);
            return there.min(ofLot(row, there));
        });
        wanted.forEach((row, quantity) -> {
            BigDecimal taken = steps.most(row)
                    .orElseGet(() -> quantity.min(free(row.product, changes)).min(ofLot(row, quantity)));
            if (taken.signum() > 0) {
                change(row, taken, changes);
                if (row.lot != null) {
                    ofLots.merge(row.product + '/' + row.lot, taken, BigDecimal::add);
                }
                reserved = true;
            }
        });
        // After all of the reservations: rows of one table that follow each other are written in one batch.
        changes.forEach((product, quantity) -> {
            LevelRow level = levels.get(product);
            if (level == null) {
                throw new IllegalStateException("the product " + product + " is reserved and has no level");
            }
            level.reserved = level.reserved.add(quantity);
        });
        before.forEach((row, sum) -> {
            if (row.requested.add(row.reserved).compareTo(sum) != 0) {
                row.note(now, ReservationHistory.RESERVED);
            }
        });
        new Claims(em, parts, request.arriving()).follow(wanted.keySet());
        return wanted.keySet().stream().map(ReservationRow::toReservation).toList();
    }

    private BigDecimal free(String product, Map<String, BigDecimal> changes) {
        LevelRow level = levels.get(product);
        return level == null
                ? BigDecimal.ZERO
                : level.available()
                        .subtract(parts.blocked(Parts.place(level)))
                        .add(arriving(Parts.place(level)))
                        .subtract(changes.getOrDefault(product, BigDecimal.ZERO));
    }

    private BigDecimal arriving(Reservations.Place place) {
        return request.arriving()
                ? parts.arriving(place).stream().map(PartRow::free).reduce(BigDecimal.ZERO, BigDecimal::add)
                : BigDecimal.ZERO;
    }

    /** What is free of the only lot that will do; all that is wanted when any will. */
    private BigDecimal ofLot(ReservationRow row, BigDecimal wanted) {
        return row.lot == null
                ? wanted
                : parts.free(row.place(), row.lot)
                        .subtract(ofLots.getOrDefault(row.product + '/' + row.lot, BigDecimal.ZERO));
    }

    private static void change(ReservationRow row, BigDecimal quantity, Map<String, BigDecimal> changes) {
        row.reserved = row.reserved.add(quantity);
        changes.merge(row.product, quantity, BigDecimal::add);
    }

    private void check() {
        Violations violations = new Violations();
        List<ReservationRequest.Line> lines = request.lines();
        for (int i = 0; i < lines.size(); i++) {
            ReservationRequest.Line line = lines.get(i);
            ReservationRow row = held.get(line.line());
            if (row == null) {
                continue;
            }
            String pointer = "/lines/" + i;
            violations.check(
                    row.product.equals(line.product().value()),
                    pointer + "/product",
                    "inventory.line-taken",
                    "The line " + line.line() + " is of the product " + row.product
                            + "; give another product another line.");
            violations.check(
                    row.warehouse.equals(request.warehouse().value()),
                    "/warehouse",
                    "inventory.line-taken",
                    "The line " + line.line() + " is reserved in the warehouse " + row.warehouse + ".");
            violations.check(
                    line.lot().isEmpty()
                            || row.reserved.signum() == 0
                            || line.lot().get().equals(row.lot),
                    pointer + "/lot",
                    "inventory.line-taken",
                    "The line " + line.line() + " has something set aside already: give it back first.");
            violations.check(
                    row.shipped.compareTo(line.quantity()) <= 0,
                    pointer + "/quantity",
                    "inventory.quantity",
                    Decimals.plain(row.shipped).toPlainString() + " of the line " + line.line() + " has left already.");
        }
        violations.throwIfAny();
    }

    private ReservationRow added(ReservationRequest.Line line) {
        ReservationRow row = new ReservationRow();
        row.document = request.document();
        row.line = line.line();
        row.product = line.product().value();
        row.warehouse = request.warehouse().value();
        em.persist(row);
        return row;
    }
}
