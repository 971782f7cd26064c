package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tenon.inventory.CostSplit;

/** Shares what was added to the costs of receipts out to their moves. */
final class LandedShares {

    private final EntityManager em;

    LandedShares(EntityManager em) {
        this.em = em;
    }

    /** What each of the moves cost on top. */
    Map<String, BigDecimal> of(List<MoveRow> moves) {
        Map<String, BigDecimal> extras = new HashMap<>();
        TreeSet<String> documents = moves.stream()
                .map(move -> move.document)
                .filter(document -> document.startsWith("receipt/"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (documents.isEmpty()) {
            return extras;
        }
        List<LandedCostRow> costs = em.createQuery(
                        "select c from LandedCostRow c where c.document in :documents order by c.id",
                        LandedCostRow.class)
                .setParameter("documents", documents)
                .getResultList();
        for (LandedCostRow cost : costs) {
            share(cost, MoveBook.of(em, cost.document), extras);
        }
        return extras;
    }

    private static void share(LandedCostRow cost, List<MoveRow> moves, Map<String, BigDecimal> extras) {
        BigDecimal worth = sum(moves, LandedShares::worth);
        boolean byValue = cost.split == CostSplit.BY_VALUE && worth.signum() > 0;
        BigDecimal total = byValue ? worth : sum(moves, move -> move.quantity);
        BigDecimal open = cost.amount;
        for (int i = 0; i < moves.size(); i++) {
            MoveRow move = moves.get(i);
            BigDecimal weight = byValue ? worth(move) : move.quantity;
            BigDecimal part = i == moves.size() - 1
                    ? open
                    : cost.amount.multiply(weight).divide(total, Layers.SCALE, RoundingMode.HALF_UP);
            open = open.subtract(part);
            extras.merge(move.id, part, BigDecimal::add);
        }
    }

    private static BigDecimal worth(MoveRow move) {
        return move.unitCost == null ? BigDecimal.ZERO : move.quantity.multiply(move.unitCost);
    }

    private static BigDecimal sum(List<MoveRow> moves, Function<MoveRow, BigDecimal> of) {
        return moves.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
