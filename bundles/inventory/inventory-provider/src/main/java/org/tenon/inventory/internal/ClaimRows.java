package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tenon.inventory.AllocationStrategy;

/** The rows of what lines have set aside of the parts of locked levels. */
final class ClaimRows {

    private final EntityManager em;
    private final Parts parts;

    ClaimRows(EntityManager em, Parts parts) {
        this.em = em;
        this.parts = parts;
    }

    /** By line, what leaves first at the head. */
    Map<ReservationKey, List<ClaimRow>> of(List<ReservationRow> rows) {
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

    static BigDecimal sum(List<ClaimRow> claims) {
        return claims.stream().map(claim -> claim.quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a line has of a part; made, of nothing, when there is none. */
    ClaimRow claim(ReservationRow row, List<ClaimRow> own, PartRow part) {
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

    void drop(ClaimRow claim, BigDecimal quantity) {
        PartRow part = part(claim);
        part.reserved = part.reserved.subtract(quantity);
        claim.quantity = claim.quantity.subtract(quantity);
        if (claim.quantity.signum() == 0) {
            em.remove(claim);
        }
    }

    PartRow part(ClaimRow claim) {
        return parts.of(new Reservations.Place(claim.warehouse, claim.product)).stream()
                .filter(part -> part.lot.equals(claim.lot) && part.location.equals(claim.location))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the claim of " + claim.document + " is on no part"));
    }

    /** Who has set something of a part aside, who goes first at the head. */
    List<ReservationRow> holders(PartRow part) {
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

    /** How much of a part a document has set aside. */
    BigDecimal of(PartRow part, String document) {
        return em
                .createQuery(
                        "select c from ClaimRow c where c.document = :document and c.product = :product"
                                + " and c.warehouse = :warehouse and c.lot = :lot and c.location = :location",
                        ClaimRow.class)
                .setParameter("document", document)
                .setParameter("product", part.product)
                .setParameter("warehouse", part.warehouse)
                .setParameter("lot", part.lot)
                .setParameter("location", part.location)
                .getResultList()
                .stream()
                .map(claim -> claim.quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Carries goods that lines have set aside from one part to another.
     *
     * @param quantity at most what they have
     * @param document whose; empty for all
     */
    void carry(PartRow from, PartRow to, BigDecimal quantity, Optional<String> document) {
        BigDecimal open = quantity;
        for (ReservationRow row : open.signum() > 0 ? holders(from) : List.<ReservationRow>of()) {
            if (document.isPresent() && !document.get().equals(row.document)) {
                continue;
            }
            List<ClaimRow> own = of(List.of(row)).getOrDefault(row.key(), new ArrayList<>());
            for (ClaimRow claim : List.copyOf(own)) {
                if (open.signum() > 0 && part(claim) == from) {
                    BigDecimal moved = open.min(claim.quantity);
                    drop(claim, moved);
                    StepBook.carry(from, to, moved);
                    to.reserved = to.reserved.add(moved);
                    ClaimRow there = claim(row, own, to);
                    there.quantity = there.quantity.add(moved);
                    open = open.subtract(moved);
                }
            }
        }
    }
}
