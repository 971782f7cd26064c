package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;

/** The lots that a transfer has sent and that have not arrived, as its moves tell. */
final class LotsInTransit {

    /** By product and lot, in the order in which they were sent. */
    private final Map<String, Map<String, BigDecimal>> open = new HashMap<>();

    LotsInTransit(EntityManager em, String document) {
        for (MoveRow move : MoveBook.of(em, document)) {
            open.computeIfAbsent(move.product, first -> new LinkedHashMap<>())
                    .merge(move.lot == null ? "" : move.lot, move.quantity.negate(), BigDecimal::add);
        }
    }

    /** What comes in when so much of each line arrives: what was sent first arrives first. */
    List<MoveBook.Entry> entries(Map<TransferLineRow, BigDecimal> arrived) {
        List<MoveBook.Entry> entries = new ArrayList<>();
        arrived.forEach((line, quantity) -> {
            BigDecimal rest = quantity;
            Map<String, BigDecimal> lots = open.getOrDefault(line.product, Map.of());
            for (Map.Entry<String, BigDecimal> lot : lots.entrySet()) {
                BigDecimal taken = rest.min(lot.getValue());
                if (taken.signum() > 0) {
                    lot.setValue(lot.getValue().subtract(taken));
                    rest = rest.subtract(taken);
                    entries.add(
                            new MoveBook.Entry(line.product, taken, Texts.optional(lot.getKey()), Optional.empty()));
                }
            }
        });
        return entries;
    }
}
