package org.tenon.order.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.SplitRequest;

/**
 * How much of a line goes to another order.
 *
 * @param quantity in the line's unit
 * @param own in the product's own, in which nothing is rounded: both orders are for goods that can be counted
 */
record GoingLine(OrderLineRow line, BigDecimal quantity, BigDecimal own) {

    /** More than a quantity has, to see whether something is left behind them. */
    private static final int SCALE = 18;

    private static GoingLine of(OrderLineRow line, BigDecimal quantity) {
        return new GoingLine(
                line,
                quantity,
                line.stockQuantity
                        .multiply(quantity)
                        .divide(line.quantity, SCALE, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
    }

    /** Whether nothing of the line stays. */
    boolean isWhole() {
        return quantity.compareTo(line.quantity) == 0;
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with pointers into the request */
    static List<GoingLine> check(List<OrderLineRow> lines, SplitRequest request, UnitSteps steps) {
        Violations violations = new Violations();
        DraftCheck.day(violations, request.requestedDate(), "/requestedDate");
        violations.check(!request.lines().isEmpty(), "/lines", "required", "Say what becomes an order of its own.");
        Map<String, OrderLineRow> byKey =
                lines.stream().collect(Collectors.toMap(OrderLineRow::key, Function.identity()));
        Set<String> named = new HashSet<>();
        List<GoingLine> going = new ArrayList<>();
        for (int i = 0; i < request.lines().size(); i++) {
            SplitRequest.Line wanted = request.lines().get(i);
            String pointer = "/lines/" + i;
            OrderLineRow line = byKey.get(wanted.line());
            if (violations.check(
                    line != null,
                    pointer + "/line",
                    "order.unknown-line",
                    "The order has no line " + wanted.line() + ".")) {
                violations.check(
                        named.add(wanted.line()),
                        pointer + "/line",
                        "duplicate",
                        "The line " + wanted.line() + " is there twice.");
                GoingLine each = of(line, wanted.quantity());
                each.check(violations, pointer + "/quantity", steps);
                going.add(each);
            }
        }
        violations.throwIfAny();
        violations.check(
                going.size() < lines.size() || going.stream().anyMatch(each -> !each.isWhole()),
                "/lines",
                "order.split-all",
                "Something stays in the order.");
        violations.throwIfAny();
        return going;
    }

    private void check(Violations violations, String pointer, UnitSteps steps) {
        if (violations.check(
                quantity.signum() > 0 && own.compareTo(line.open()) <= 0,
                pointer,
                "range",
                "Of the line " + line.key() + " can go what has not left: more than zero, at most "
                        + new Quantity(line.open(), line.stockUnit) + ".")) {
            violations.check(
                    isWhole() || !line.isBought(),
                    pointer,
                    "order.bought-whole",
                    "What is bought for the line " + line.key() + " goes with all of it.");
            violations.check(
                    steps.comesOut(own, line),
                    pointer,
                    "order.inexact-quantity",
                    "So much of the line " + line.key() + " cannot be counted in " + line.stockUnit + ".");
        }
    }
}
