package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.inventory.StockPlace;
import org.tenon.kernel.NewId;
import org.tenon.kernel.problem.ConflictException;

/** Goods that come into parts of locked levels and leave them, beside what is set aside. */
final class PartMoves {

    private final EntityManager em;
    private final Parts parts;

    PartMoves(EntityManager em, Parts parts) {
        this.em = em;
        this.parts = parts;
    }

    /** Adds to a level's part; the level is kept in parts from then on, when a lot or a location is named. */
    void add(LevelRow level, MoveBook.Entry entry, LocalDateTime now) {
        boolean named = entry.lot().isPresent() || entry.location().isPresent();
        if (!level.parted) {
            if (!named) {
                return;
            }
            begin(level);
        }
        String arrival = NewId.next();
        String number = entry.lot().orElse("");
        if (!number.isEmpty()) {
            know(level.product, number, entry, now, arrival);
        }
        PartRow part = parts.part(level, number, entry.location().orElse(""));
        if (number.isEmpty() && part.onHand.signum() == 0) {
            part.since = now;
            part.arrival = arrival;
        }
        part.onHand = part.onHand.add(entry.quantity());
    }

    /** What is set aside of the level already is of no known lot. */
    void begin(LevelRow level) {
        parts.begin(level);
        if (level.reserved.signum() > 0) {
            em.createQuery(
                            "select r from ReservationRow r where r.product = :product and r.warehouse = :warehouse"
                                    + " and r.reserved > 0",
                            ReservationRow.class)
                    .setParameter("product", level.product)
                    .setParameter("warehouse", level.warehouse)
                    .getResultList()
                    .forEach(row -> {
                        ClaimRow claim = new ClaimRow();
                        claim.document = row.document;
                        claim.line = row.line;
                        claim.product = row.product;
                        claim.warehouse = row.warehouse;
                        claim.quantity = row.reserved;
                        em.persist(claim);
                    });
        }
    }

    private void know(String product, String number, MoveBook.Entry entry, LocalDateTime now, String arrival) {
        Optional<LotRow> known = parts.lot(product, number);
        if (known.isPresent()) {
            return;
        }
        LotRow lot = new LotRow();
        lot.product = product;
        lot.lot = number;
        lot.take(entry.facts());
        lot.since = now;
        lot.arrival = arrival;
        em.persist(lot);
        parts.know(lot);
    }

    /**
     * Takes what leaves a level off its parts: of the lot that the entry names, also what is on hold; of none named, what may be
     * promised and what has expired, and what is on hold only when it is lost.
     *
     * @throws ConflictException {@code inventory.not-available}
     */
    List<Claims.Share> take(LevelRow level, MoveBook.Entry entry, StockPlace place) {
        BigDecimal open = entry.quantity().negate();
        if (!level.parted) {
            return List.of(Claims.Share.whole(open));
        }
        List<Claims.Share> shares = new ArrayList<>();
        List<PartRow> candidates = candidates(level, entry, place);
        for (PartRow part : candidates) {
            BigDecimal taken = open.min(part.free());
            if (taken.signum() > 0) {
                part.onHand = part.onHand.subtract(taken);
                shares.add(new Claims.Share(part.lot, part.location, taken));
                open = open.subtract(taken);
            }
        }
        if (entry.lot().isPresent() || place == StockPlace.LOSS) {
            for (PartRow part : candidates) {
                BigDecimal taken = open.min(part.held);
                if (taken.signum() > 0) {
                    part.held = part.held.subtract(taken);
                    part.onHand = part.onHand.subtract(taken);
                    shares.add(new Claims.Share(part.lot, part.location, taken));
                    open = open.subtract(taken);
                }
            }
        }
        if (open.signum() > 0) {
            throw notAvailable(level, entry, entry.quantity().negate().subtract(open));
        }
        return shares;
    }

    /** What may be promised before what has expired. What has not been put away yet goes nowhere but back, unless somebody says so. */
    private List<PartRow> candidates(LevelRow level, MoveBook.Entry entry, StockPlace place) {
        boolean used = entry.location().isEmpty() && (place == StockPlace.TRANSIT || place == StockPlace.PRODUCTION);
        List<PartRow> candidates = new ArrayList<>(parts.ordered(Parts.place(level)));
        candidates.removeIf(
                part -> entry.lot().filter(lot -> !lot.equals(part.lot)).isPresent()
                        || entry.location()
                                .filter(location -> !location.equals(part.location))
                                .isPresent()
                        || (used && parts.isClosed(part)));
        candidates.sort(Comparator.comparing(part -> parts.hasExpired(part) || parts.isClosed(part)));
        return candidates;
    }

    private static ConflictException notAvailable(LevelRow level, MoveBook.Entry entry, BigDecimal there) {
        String wanted = Decimals.plain(entry.quantity().negate()).toPlainString();
        String free = Decimals.plain(there).toPlainString();
        String lot = entry.lot().map(number -> " of the lot " + number).orElse("");
        return new ConflictException(
                "inventory.not-available",
                "Of the product " + level.product + lot + " " + free + " are in " + level.warehouse
                        + " and neither reserved nor on hold, less than the " + wanted + " that are to leave.",
                Map.of("product", level.product, "warehouse", level.warehouse, "available", free, "quantity", wanted));
    }
}
