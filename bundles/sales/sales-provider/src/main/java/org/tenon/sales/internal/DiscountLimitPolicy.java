package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.tenon.kernel.Percent;
import org.tenon.pricing.PricedLine;
import org.tenon.sales.QuoteLine;

/**
 * Asks one role when what was done by hand, own price and discount together, takes more off any line than a limit. The
 * measure is what the price rules give, so that a discount on top of a raised price is judged by what is left.
 */
final class DiscountLimitPolicy implements ApprovalPolicy {

    /** A reason is read by people: it names this many lines and counts the rest. */
    private static final int MAX_NAMED = 10;

    private static final int SHOWN_SCALE = 2;

    private final Percent limit;
    private final String role;

    DiscountLimitPolicy(Percent limit, String role) {
        this.limit = limit;
        this.role = role;
    }

    @Override
    public List<Step> stepsFor(List<QuoteLine> lines) {
        List<String> over = new ArrayList<>();
        for (QuoteLine line : lines) {
            if (isOver(line.priced())) {
                over.add("line " + line.line() + " is "
                        + reduction(line.priced()).toPlainString() + " % below the rules' price");
            }
        }
        return over.isEmpty() ? List.of() : List.of(new Step(reason(over), role));
    }

    private String reason(List<String> over) {
        String named = String.join(", ", over.subList(0, Math.min(MAX_NAMED, over.size())));
        String rest = over.size() > MAX_NAMED ? ", and " + (over.size() - MAX_NAMED) + " more lines" : "";
        return named + rest + "; up to " + limit + " needs no approval";
    }

    /** Compared by multiplication: a division would have to round. */
    private boolean isOver(PricedLine line) {
        BigDecimal rulePrice = line.rulePrice().amount();
        return rulePrice.signum() > 0 && left(line).compareTo(rulePrice.multiply(limit.remainder())) < 0;
    }

    /** Rounded up, so that what is shown is never the limit itself. */
    private static BigDecimal reduction(PricedLine line) {
        BigDecimal rulePrice = line.rulePrice().amount();
        BigDecimal percent = rulePrice
                .subtract(left(line))
                .movePointRight(2)
                .divide(rulePrice, SHOWN_SCALE, RoundingMode.UP)
                .stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    private static BigDecimal left(PricedLine line) {
        return line.unitPrice().amount().multiply(line.discount().remainder());
    }
}
