package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tenon.inventory.AllocationStrategy;
import org.tenon.kernel.problem.ConflictException;

/**
 * Of which parts lines have set aside what they have. They follow the reservations: whoever changed what lines have reserved,
 * under the locks of the levels, calls {@link #follow}.
 */
final class Claims {

    private final EntityManager em;
    private final Parts parts;

    Claims(EntityManager em, Parts parts) {
        this.em = em;
        this.parts = parts;
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
        Map<ReservationKey, List<ClaimRow>> claims = of(parted);
        for (ReservationRow row : parted) {
            List<ClaimRow> own = claims.getOrDefault(row.key(), new ArrayList<>());
            BigDecimal surplus = sum(own).subtract(row.reserved);
            for (int i = own.size() - 1; i >= 0 && surplus.signum() > 0; i--) {
                BigDecimal dropped = surplus.min(own.get(i).quantity);
                drop(own.get(i), dropped);
                surplus = surplus.subtract(dropped);
            }
            own.removeIf(claim -> claim.quantity.signum() == 0);
        }
        // Who wants one lot first: others can do with what is left.
        for (boolean wishes : new boolean[] {true, false}) {
            for (ReservationRow row : parted) {
                if (wishes == (row.lot != null)) {
                    List<ClaimRow> own = claims.computeIfAbsent(row.key(), first -> new ArrayList<>());
                    add(row, own, row.reserved.subtract(sum(own)));
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
        for (PartRow part : parts.usable(row.place())) {
            if (open.signum() <= 0) {
                return;
            }
            if (row.lot != null && !row.lot.equals(part.lot)) {
                continue;
            }
            BigDecimal taken = open.min(part.free());
            if (taken.signum() > 0) {
                part.reserved = part.reserved.add(taken);
                ClaimRow claim = claim(row, own, part);
                claim.quantity = claim.quantity.add(taken);
                open = open.subtract(taken);
            }
        }
        if (open.signum() > 0) {
            throw new NotEnoughPartsException(row, open);
        }
    }

    private ClaimRow claim(ReservationRow row, List<ClaimRow> own, PartRow part) {
        for (ClaimRow claim : own) {
            if (claim.lot.equals(part.lot) && claim.location.equals(part.location)) {
                return claim;
            }
        }
        ClaimRow claim = new ClaimRow();
        claim.document = row.document;
        claim.line = row.line;
        claim.lot = part.lot;
        claim.location = part.location;
        claim.product = row.product;
        claim.warehouse = row.warehouse;
        em.persist(claim);
        own.add(claim);
        return claim;
    }

    private void drop(ClaimRow claim, BigDecimal quantity) {
        PartRow part = part(claim);
        part.reserved = part.reserved.subtract(quantity);
        claim.quantity = claim.quantity.subtract(quantity);
        if (claim.quantity.signum() == 0) {
            em.remove(claim);
        }
    }

    private PartRow part(ClaimRow claim) {
        return parts.of(new Reservations.Place(claim.warehouse, claim.product)).stream()
                .filter(part -> part.lot.equals(claim.lot) && part.location.equals(claim.location))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the claim of " + claim.document + " is on no part"));
    }

    /**
     * Takes what leaves for a line off its parts, what leaves first at the head. What has expired since it was set aside does not
     * leave: other goods do.
     *
     * @throws ConflictException {@code inventory.lot-expired} when there are no others
     */
    List<Share> issue(ReservationRow row, BigDecimal quantity) {
        if (!parts.has(row.place())) {
            return List.of(Share.whole(quantity));
        }
        List<ClaimRow> own = of(List.of(row)).getOrDefault(row.key(), new ArrayList<>());
        replaceExpired(row, own);
        List<Share> shares = new ArrayList<>();
        BigDecimal open = quantity;
        for (ClaimRow claim : List.copyOf(own)) {
            BigDecimal taken = open.min(claim.quantity);
            if (taken.signum() > 0) {
                PartRow part = part(claim);
                part.onHand = part.onHand.subtract(taken);
                drop(claim, taken);
                shares.add(new Share(part.lot, part.location, taken));
                open = open.subtract(taken);
            }
        }
        return shares;
    }

    private void replaceExpired(ReservationRow row, List<ClaimRow> own) {
        List<ClaimRow> expired =
                own.stream().filter(claim -> parts.hasExpired(part(claim))).toList();
        if (expired.isEmpty()) {
            return;
        }
        BigDecimal quantity = sum(expired);
        expired.forEach(claim -> drop(claim, claim.quantity));
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
        Map<ReservationKey, List<ClaimRow>> claims = of(parted);
        Map<ReservationKey, Map<Share, BigDecimal>> before = new HashMap<>();
        claims.forEach((key, own) -> {
            before.put(key, shares(own));
            // Kept with nothing, so that one that is set aside again is the same row.
            own.forEach(claim -> {
                PartRow part = part(claim);
                if (parts.hasExpired(part)) {
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
        return row.reserved.subtract(sum(claims.getOrDefault(row.key(), List.of())));
    }

    /**
     * Puts a quantity of a part on hold that lines have set aside: they get other goods instead.
     *
     * @throws NotEnoughPartsException when there are none
     */
    void holdReserved(PartRow part, BigDecimal quantity) {
        BigDecimal open = quantity;
        for (ReservationRow row : holders(part)) {
            List<ClaimRow> own = of(List.of(row)).getOrDefault(row.key(), new ArrayList<>());
            for (ClaimRow claim : List.copyOf(own)) {
                if (open.signum() > 0 && part(claim) == part) {
                    BigDecimal moved = open.min(claim.quantity);
                    // On hold before others are looked for, so that it is not found again.
                    part.held = part.held.add(moved);
                    drop(claim, moved);
                    own.removeIf(each -> each.quantity.signum() == 0);
                    add(row, own, moved);
                    open = open.subtract(moved);
                }
            }
        }
    }

    private List<ReservationRow> holders(PartRow part) {
        return em.createQuery(
                        "select distinct r from ReservationRow r, ClaimRow c where c.document = r.document and c.line = r.line"
                                + " and c.product = :product and c.warehouse = :warehouse and c.lot = :lot"
                                + " and c.location = :location order by r.priority, r.document, r.line",
                        ReservationRow.class)
                .setParameter("product", part.product)
                .setParameter("warehouse", part.warehouse)
                .setParameter("lot", part.lot)
                .setParameter("location", part.location)
                .getResultList();
    }

    private static Map<Share, BigDecimal> shares(List<ClaimRow> claims) {
        Map<Share, BigDecimal> shares = new HashMap<>();
        claims.forEach(claim ->
                shares.put(new Share(claim.lot, claim.location, BigDecimal.ONE), Decimals.plain(claim.quantity)));
        return shares;
    }

    /** By line, what leaves first at the head. */
    private Map<ReservationKey, List<ClaimRow>> of(List<ReservationRow> rows) {
        Map<ReservationKey, List<ClaimRow>> claims = new HashMap<>();
        em.createQuery(
                        "select c from ClaimRow c where c.document in :documents and c.product in :products",
                        ClaimRow.class)
                .setParameter(
                        "documents",
                        rows.stream().map(row -> row.document).collect(Collectors.toCollection(TreeSet::new)))
                .setParameter(
                        "products",
                        rows.stream().map(row -> row.product).collect(Collectors.toCollection(TreeSet::new)))
                .getResultList()
                .forEach(claim -> claims.computeIfAbsent(
                                ReservationKey.of(claim.document, claim.line), first -> new ArrayList<>())
                        .add(claim));
        claims.values().forEach(own -> own.sort(Comparator.comparing(this::part, order(own.get(0)))));
        return claims;
    }

    private Comparator<PartRow> order(ClaimRow claim) {
        return parts.order(parts.policy(new Reservations.Place(claim.warehouse, claim.product))
                .allocation()
                .orElse(AllocationStrategy.FIFO));
    }

    private static BigDecimal sum(List<ClaimRow> claims) {
        return claims.stream().map(claim -> claim.quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
