package org.tenon.sales.internal.policy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.pricing.PricedLine;
import org.tenon.sales.LineChoice;
import org.tenon.sales.QuoteLine;

/**
 * What a policy sees of a line. Prices are of one unit of the line's.
 *
 * @param list before any percent rule
 * @param rule what the rules give
 * @param asked what is asked for, everything done by hand included
 * @param net of the line, without taxes
 * @param cost of one of the product's own unit; empty when nobody knows
 * @param stockQuantity the quantity in the product's own unit
 * @param choice empty for a line that is not left to the customer
 */
public record LineFacts(
        String line,
        BigDecimal quantity,
        BigDecimal list,
        BigDecimal rule,
        BigDecimal asked,
        BigDecimal net,
        Optional<BigDecimal> cost,
        BigDecimal stockQuantity,
        Optional<LineChoice> choice) {

    public LineFacts {
        requireNonNull(line, "line");
        requireNonNull(quantity, "quantity");
        requireNonNull(list, "list");
        requireNonNull(rule, "rule");
        requireNonNull(asked, "asked");
        requireNonNull(net, "net");
        requireNonNull(cost, "cost");
        requireNonNull(stockQuantity, "stockQuantity");
        requireNonNull(choice, "choice");
    }

    /** A line in the product's own unit that is not left to the customer. */
    public LineFacts(
            String line,
            BigDecimal quantity,
            BigDecimal list,
            BigDecimal rule,
            BigDecimal asked,
            BigDecimal net,
            Optional<BigDecimal> cost) {
        this(line, quantity, list, rule, asked, net, cost, quantity, Optional.empty());
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
                cost,
                priced.stockQuantity().value(),
                line.choice());
    }

    boolean isSold() {
        return quantity.signum() > 0;
    }

    /** {@code list * quantity} of what is sold. */
    BigDecimal listValue() {
        return isSold() ? list.multiply(quantity) : BigDecimal.ZERO;
    }

    /** {@code rate * quantity} of what is sold. */
    BigDecimal askedValue() {
        return isSold() ? asked.multiply(quantity) : BigDecimal.ZERO;
    }

    /** The net amount, where the cost is known. */
    BigDecimal netOfKnown() {
        return cost.isPresent() ? net : BigDecimal.ZERO;
    }

    BigDecimal costValue() {
        return cost.map(each -> each.multiply(stockQuantity)).orElse(BigDecimal.ZERO);
    }

    /** What is given away by hand on the line, in money; gains are nothing. */
    BigDecimal gift() {
        return givenAway().max(BigDecimal.ZERO).multiply(quantity.abs());
    }

    /** How much is given away by hand on a unit: asked for less, or credited with more, than the rules say. May be negative. */
    BigDecimal givenAway() {
        return isSold() ? rule.subtract(asked) : asked.subtract(rule);
    }
}
