package org.tenon.sales.internal.policy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.pricing.PricedLine;
import org.tenon.sales.QuoteLine;

/**
 * What a policy sees of a line. Prices are of one unit.
 *
 * @param list before any percent rule
 * @param rule what the rules give
 * @param asked what is asked for, everything done by hand included
 * @param net of the line, without taxes
 * @param cost of one unit; empty when nobody knows
 */
public record LineFacts(
        String line,
        BigDecimal quantity,
        BigDecimal list,
        BigDecimal rule,
        BigDecimal asked,
        BigDecimal net,
        Optional<BigDecimal> cost) {

    public LineFacts {
        requireNonNull(line, "line");
        requireNonNull(quantity, "quantity");
        requireNonNull(list, "list");
        requireNonNull(rule, "rule");
        requireNonNull(asked, "asked");
        requireNonNull(net, "net");
        requireNonNull(cost, "cost");
    }

    public static LineFacts of(QuoteLine line, Optional<BigDecimal> cost) {
        PricedLine priced = line.priced();
        return new LineFacts(
                line.line(),
                priced.quantity().value(),
                priced.listPrice().amount(),
                priced.rulePrice().amount(),
                priced.unitPrice().amount().multiply(priced.discount().remainder()),
                priced.net().amount(),
                cost);
    }

    boolean isSold() {
        return quantity.signum() > 0;
    }

    /** How much is given away by hand on a unit: asked for less, or credited with more, than the rules say. May be negative. */
    BigDecimal givenAway() {
        return isSold() ? rule.subtract(asked) : asked.subtract(rule);
    }
}
