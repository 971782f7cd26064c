package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.tenon.inventory.LotFacts;
import org.tenon.inventory.Receipt;

/** Checks what a receipt says of lots and locations. */
final class LotCheck {

    private static final int MAX_OWNER = 200;

    private final EntityManager em;
    private final RequestCheck check;
    private final Set<LotKey> serials = new HashSet<>();

    LotCheck(EntityManager em, RequestCheck check) {
        this.em = em;
        this.check = check;
    }

    void check(Receipt.Line line, String pointer) {
        line.location().ifPresent(location -> check.text(location, LedgerStock.MAX_LOT, pointer + "/location"));
        LotFacts facts = line.facts();
        facts.owner().ifPresent(owner -> check.text(owner, MAX_OWNER, pointer + "/owner"));
        if (line.lot().isEmpty()) {
            check.violations()
                    .check(
                            facts.equals(LotFacts.NONE),
                            pointer + "/lot",
                            "inventory.lot",
                            "A shelf life, an owner, or a single piece is that of a lot: name it.");
            return;
        }
        String lot = line.lot().get();
        check.text(lot, LedgerStock.MAX_LOT, pointer + "/lot");
        if (facts.equals(LotFacts.NONE) || lot.isBlank() || lot.indexOf('\0') >= 0) {
            return;
        }
        LotKey key = LotKey.of(line.product().value(), lot);
        LotRow known = em.find(LotRow.class, key);
        if (known != null) {
            same(known.facts().expires(), facts.expires(), pointer + "/expires", lot);
            same(known.facts().owner(), facts.owner(), pointer + "/owner", lot);
        }
        if (facts.serial()) {
            serial(line, key, pointer);
        }
    }

    private <T> void same(Optional<T> known, Optional<T> given, String pointer, String lot) {
        check.violations()
                .check(
                        known.isEmpty() || given.isEmpty() || known.equals(given),
                        pointer,
                        "inventory.lot-differs",
                        "The lot " + lot + " is known with "
                                + known.map(Object::toString).orElse("none") + ".");
    }

    private void serial(Receipt.Line line, LotKey key, String pointer) {
        check.violations()
                .check(
                        line.quantity().compareTo(BigDecimal.ONE) == 0,
                        pointer + "/quantity",
                        "inventory.serial",
                        "A single piece has the quantity 1.");
        boolean there = !em.createQuery(
                        "select p.warehouse from PartRow p where p.product = :product and p.lot = :lot and p.onHand > 0",
                        String.class)
                .setParameter("product", key.product)
                .setParameter("lot", key.lot)
                .getResultList()
                .isEmpty();
        check.violations()
                .check(
                        serials.add(key) && !there,
                        pointer + "/lot",
                        "inventory.serial",
                        "The piece " + key.lot + " is there already.");
    }
}
