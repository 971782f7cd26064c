package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tenon.kernel.problem.Violations;
import org.tenon.purchasing.GoodsIn;

/** Whether what came is of an order, and no more than was ordered and is tolerated. */
final class GoodsCheck {

    private final OrderRow order;
    private final Map<Integer, LineRow> lines;

    GoodsCheck(OrderRow order, List<LineRow> lines) {
        this.order = order;
        this.lines = lines.stream().collect(Collectors.toMap(line -> line.number, line -> line));
    }

    void check(GoodsIn goods) {
        Violations violations = new Violations();
        violations.check(!goods.lines().isEmpty(), "/lines", "required", "Give at least one line.");
        goods.reference().ifPresent(text -> Decimals.text(violations, text, DraftLines.MAX_REFERENCE, "/reference"));
        Map<Integer, BigDecimal> sums = new HashMap<>();
        for (int i = 0; i < goods.lines().size(); i++) {
            check(violations, goods.lines().get(i), sums, "/lines/" + i);
        }
        violations.throwIfAny();
    }

    private void check(Violations violations, GoodsIn.Line part, Map<Integer, BigDecimal> sums, String pointer) {
        LineRow line = lines.get(part.line());
        if (Decimals.positive(violations, part.quantity(), pointer + "/quantity")
                && violations.check(
                        line != null && !line.closed,
                        pointer + "/line",
                        "purchasing.line",
                        "Nothing is expected of a line " + part.line() + ".")) {
            BigDecimal sum = sums.merge(part.line(), part.quantity(), BigDecimal::add);
            BigDecimal most = line.quantity
                    .add(line.quantity.multiply(order.tolerance().over().fraction()))
                    .subtract(line.received);
            violations.check(
                    sum.compareTo(most) <= 0,
                    pointer + "/quantity",
                    "purchasing.too-much",
                    "At most " + Decimals.plain(most.max(BigDecimal.ZERO)).toPlainString()
                            + " more may come of this line.");
        }
    }
}
