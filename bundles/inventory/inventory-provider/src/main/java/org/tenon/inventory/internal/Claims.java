package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tenon.kernel.problem.ConflictException;

/**
 * Of which parts lines have set aside what they have. They follow the reservations: whoever changed what lines have reserved,
 * under the locks of the levels, calls {@link #follow}.
 */
final class Claims {

    private final EntityManager em;
    private final Parts parts;
    private final ClaimRows kept;
    private final boolean arriving;

    Claims(EntityManager em, Parts parts) {
        this(em, parts, false);
    }

    /** @param arriving whether lines may also have what may not be promised yet, when there is nothing else for them */
    Claims(EntityManager em, Parts parts, boolean arriving) {
        this.em = em;
        this.parts = parts;
        this.kept = new ClaimRows(em, parts);
        this.arriving = arriving;
    }

    /** How much of a lot at a location. */
    record Share(String lot, String location, BigDecimal quantity) {

        /** What leaves a level that is not kept in parts. */
        static Share whole(BigDecimal quantity) {
            return new Share("", "", quantity);
        }
    }

    /** Makes the claims of lines what these have reserved: drops those that would leave last, adds those that leave first. */
    void follow(Collection<ReservationRow> rows) {
        List<ReservationRow> parted = parted(rows);
        if (parted.isEmpty()) {
            return;
        }
        Map<ReservationKey, List<ClaimRow>> claims = kept.of(parted);
        for (ReservationRow row : parted) {
            List<ClaimRow> own = claims.getOrDefault(row.key(), new ArrayList<>());
            BigDecimal surplus = ClaimRows.sum(own).subtract(row.reserved);
            for (int i = own.size() - 1; i >= 0 && surplus.signum() > 0; i--) {
                BigDecimal dropped = surplus.min(own.get(i).quantity);
                kept.drop(own.get(i), dropped);
                surplus = surplus.subtract(dropped);
            }
            own.removeIf(claim -> claim.quantity.signum() == 0);
        }
        // Who wants one lot first: others can do with what is left.
        for (boolean wishes : new boolean[] {true, false}) {
            for (ReservationRow row : parted) {
                if (wishes == (row.lot != null)) {
                    List<ClaimRow> own = claims.computeIfAbsent(row.key(), first -> new ArrayList<>());
                    add(row, own, row.reserved.subtract(ClaimRows.sum(own)));
                }
            }
        }
    }

    private List<ReservationRow> parted(Collection<ReservationRow> rows) {
        return parts.isEmpty()
                ? List.of()
                : rows.stream().filter(row -> parts.has(row.place())).toList();
    }

    private void add(ReservationRow row, List<ClaimRow> own, BigDecimal quantity) {
        BigDecimal open = quantity;
        List<PartRow> candidates = new ArrayList<>(parts.usable(row.place()));
        if (arriving) {
            candidates.addAll(parts.arriving(row.place()));
        }
        for (PartRow part : candidates) {
            if (open.signum() <= 0) {
                return;
            }
            if (row.lot != null && !row.lot.equals(part.lot)) {
                continue;
            }
            BigDecimal taken = open.min(part.free());
            if (taken.signum() > 0) {
                part.reserved = part.reserved.add(taken);
                ClaimRow claim = kept.claim(row, own, part);
                claim.quantity = claim.quantity.add(taken);
                open = open.subtract(taken);
            }
        }
        if (open.signum() > 0) {
            throw new NotEnoughPartsException(row, open);
        }
    }

    /**
     * Takes what leaves for a line off its parts, what leaves first at the head. What has expired since it was set aside does not
     * leave: other goods do.
     *
     * @throws ConflictException {@code inventory.lot-expired} when there are no others; {@code inventory.not-staged}
     */
    List<Share> issue(ReservationRow row, BigDecimal quantity) {
        if (!parts.has(row.place())) {
            return List.of(Share.whole(quantity));
        }
        List<ClaimRow> own = kept.of(List.of(row)).getOrDefault(row.key(), new ArrayList<>());
        replaceExpired(row, own);
        Route route = parts.route(row.warehouse);
        own.removeIf(claim -> !route.leavesFrom(claim.location));
        if (ClaimRows.sum(own).compareTo(quantity) < 0) {
            throw notStaged(row, quantity, ClaimRows.sum(own), route);
        }
        List<Share> shares = new ArrayList<>();
        BigDecimal open = quantity;
        for (ClaimRow claim : List.copyOf(own)) {
            BigDecimal taken = open.min(claim.quantity);
            if (taken.signum() > 0) {
                PartRow part = kept.part(claim);
                part.onHand = part.onHand.subtract(taken);
                kept.drop(claim, taken);
                shares.add(new Share(part.lot, part.location, taken));
                open = open.subtract(taken);
            }
        }
        return shares;
    }

    private static ConflictException notStaged(ReservationRow row, BigDecimal quantity, BigDecimal there, Route route) {
        String wanted = Decimals.plain(quantity).toPlainString();
        String ready = Decimals.plain(there).toPlainString();
        return new ConflictException(
                "inventory.not-staged",
                "Of the line " + row.line + " of " + row.document + " " + ready + " are "
                        + route.last().map(stage -> "at " + stage).orElse("put away")
                        + ", less than the " + wanted + " that are to leave " + row.warehouse + ": move them on first.",
                Map.of("document", row.document, "line", row.line, "ready", ready, "quantity", wanted));
    }

    private void replaceExpired(ReservationRow row, List<ClaimRow> own) {
        List<ClaimRow> expired =
                own.stream().filter(claim -> parts.hasExpired(kept.part(claim))).toList();
        if (expired.isEmpty()) {
            return;
        }
        BigDecimal quantity = ClaimRows.sum(expired);
        expired.forEach(claim -> kept.drop(claim, claim.quantity));
        own.removeAll(expired);
        try {
            add(row, own, quantity);
        } catch (NotEnoughPartsException missing) {
            String lots = expired.stream().map(claim -> claim.lot).collect(Collectors.joining(", "));
            throw new ConflictException(
                    "inventory.lot-expired",
                    "What is set aside for the line " + row.line + " of " + row.document + " has expired (" + lots
                            + "), and there is nothing else for it.",
                    Map.of("document", row.document, "line", row.line, "lots", lots));
        }
    }

    /**
     * Sets aside anew what rows have set aside, in their order.
     *
     * @return those of which the claims changed
     */
    List<ReservationRow> renew(List<ReservationRow> rows) {
        List<ReservationRow> parted = parted(rows);
        if (parted.isEmpty()) {
            return List.of();
        }
        Map<ReservationKey, List<ClaimRow>> claims = kept.of(parted);
        Map<ReservationKey, Map<Share, BigDecimal>> before = new HashMap<>();
        claims.forEach((key, own) -> {
            before.put(key, shares(own));
            // Kept with nothing, so that one that is set aside again is the same row.
            own.forEach(claim -> {
                PartRow part = kept.part(claim);
                // What is on its way out was picked, and what is on its way in came for this line.
                if (parts.hasExpired(part) || parts.route(part.warehouse).isStage(part.location)) {
                    return;
                }
                part.reserved = part.reserved.subtract(claim.quantity);
                claim.quantity = BigDecimal.ZERO;
            });
        });
        for (boolean wishes : new boolean[] {true, false}) {
            for (ReservationRow row : parted) {
                if (wishes == (row.lot != null)) {
                    add(row, claims.computeIfAbsent(row.key(), first -> new ArrayList<>()), missing(row, claims));
                }
            }
        }
        claims.values()
                .forEach(own -> own.removeIf(claim -> {
                    boolean gone = claim.quantity.signum() == 0;
                    if (gone) {
                        em.remove(claim);
                    }
                    return gone;
                }));
        return parted.stream()
                .filter(row -> !shares(claims.get(row.key())).equals(before.getOrDefault(row.key(), Map.of())))
                .toList();
    }

    private static BigDecimal missing(ReservationRow row, Map<ReservationKey, List<ClaimRow>> claims) {
        return row.reserved.subtract(ClaimRows.sum(claims.getOrDefault(row.key(), List.of())));
    }

    /**
     * Puts a quantity of a part on hold that lines have set aside: they get other goods instead.
     *
     * @throws NotEnoughPartsException when there are none
     */
    void holdReserved(PartRow part, BigDecimal quantity) {
        BigDecimal open = quantity;
        for (ReservationRow row : kept.holders(part)) {
            List<ClaimRow> own = kept.of(List.of(row)).getOrDefault(row.key(), new ArrayList<>());
            for (ClaimRow claim : List.copyOf(own)) {
                if (open.signum() > 0 && kept.part(claim) == part) {
                    BigDecimal moved = open.min(claim.quantity);
                    // On hold before others are looked for, so that it is not found again.
                    part.held = part.held.add(moved);
                    kept.drop(claim, moved);
                    own.removeIf(each -> each.quantity.signum() == 0);
                    add(row, own, moved);
                    open = open.subtract(moved);
                }
            }
        }
    }

    private static Map<Share, BigDecimal> shares(List<ClaimRow> claims) {
        Map<Share, BigDecimal> shares = new HashMap<>();
        claims.forEach(claim ->
                shares.put(new Share(claim.lot, claim.location, BigDecimal.ONE), Decimals.plain(claim.quantity)));
        return shares;
    }
}
