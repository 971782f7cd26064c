package org.tenon.testing.contract.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.PricedLine;

/**
 * Recomputes a priced basket from the steps of its lines alone, and says what does not come out. Knows no rule and no
 * provider: what it finds right can be followed with a pencil.
 */
public final class TraceCheck {

    private final List<String> problems = new ArrayList<>();

    private TraceCheck() {}

    /** What does not come out, in words; empty when all does. */
    public static List<String> problems(PriceResult result) {
        TraceCheck check = new TraceCheck();
        for (int i = 0; i < result.lines().size(); i++) {
            check.line(i, result.lines().get(i));
        }
        check.total(result, "net", result.net(), PricedLine::net);
        check.total(result, "tax", result.tax(), PricedLine::tax);
        check.total(result, "gross", result.gross(), PricedLine::gross);
        return check.problems;
    }

    private void line(int number, PricedLine line) {
        Money taxes = Money.zero(line.gross().currency());
        // A price may begin in the currency of its list.
        Money now = line.trace().isEmpty()
                ? taxes
                : Money.zero(line.trace().get(0).before().currency());
        @Nullable Money net = null;
        for (PriceStep step : line.trace()) {
            String place = "line " + number + ", " + step.step();
            same(place + " begins", now, step.before());
            switch (step.step()) {
                case "manual-price" -> same(place, line.unitPrice(), step.after());
                case "manual-discount" -> same(
                        place, step.before().times(line.discount().remainder()), step.after());
                case "extend" -> same(place, step.before().times(line.quantity().value()), step.after());
                case "tax" -> {
                    net = net == null ? step.before() : net;
                    taxes = taxes.plus(step.after().minus(step.before()));
                }
                default -> {}
            }
            parts(place, step);
            now = step.after();
        }
        same("line " + number + ", gross", now, line.gross());
        same("line " + number + ", net", net == null ? now : net, line.net());
        same("line " + number + ", tax", taxes, line.tax());
    }

    /** The parts of a step are a path that changes as much as the step does, and so are theirs. */
    private void parts(String place, PriceStep step) {
        if (step.steps().isEmpty()) {
            return;
        }
        PriceStep first = step.steps().get(0);
        boolean started = first.step().equals(PriceStep.START);
        Money now = started ? Money.zero(first.before().currency()) : step.before();
        for (PriceStep part : step.steps()) {
            String inner = place + ", " + part.step();
            same(inner + " begins", now, part.before());
            parts(inner, part);
            now = part.after();
        }
        if (started) {
            same(place + ", all parts", step.after().minus(step.before()), now.minus(first.after()));
        } else {
            same(place + ", all parts", step.after(), now);
        }
    }

    private void total(PriceResult result, String what, Money total, Function<PricedLine, Money> part) {
        Money sum =
                Money.sum(result.currency(), result.lines().stream().map(part).toList());
        same("the total " + what, sum, total);
    }

    private void same(String place, Money expected, Money actual) {
        if (!expected.equals(actual)) {
            problems.add(place + ": " + expected + " expected, " + actual + " found");
        }
    }
}
