package org.tenon.sales.internal.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.sales.ApprovalRelief;

/** What is found about discounts and margins. */
final class DiscountFindings {

    /** A reason is read by people: it names this many lines and counts the rest. */
    private static final int MAX_NAMED = 10;

    private static final int PRICE_SCALE = 6;

    private DiscountFindings() {}

    /** Lines on which what was done by hand, own price and discount together, takes off more than the limit. */
    static Optional<Finding> maximum(QuoteFacts quote, Percent limit) {
        List<LineFacts> over = quote.lines().stream()
                .filter(line -> Figures.isOver(line, limit))
                .toList();
        if (over.isEmpty()) {
            return Optional.empty();
        }
        String named =
                over.stream().limit(MAX_NAMED).map(DiscountFindings::named).collect(Collectors.joining(", "));
        String rest = over.size() > MAX_NAMED ? ", and " + (over.size() - MAX_NAMED) + " more lines" : "";
        return Optional.of(new Finding(
                named + rest + "; up to " + limit + " needs no approval",
                over.stream().map(line -> relief(quote, line, limit)).toList()));
    }

    private static String named(LineFacts line) {
        String discount = shownDiscount(line).toPlainString();
        return line.isSold()
                ? "line " + line.line() + " is " + discount + " % below the rules' price"
                : "line " + line.line() + " is credited with " + discount + " % more than the rules' price";
    }

    private static BigDecimal shownDiscount(LineFacts line) {
        return Figures.plain(Figures.discount(line, Figures.SHOWN_SCALE));
    }

    private static ApprovalRelief relief(QuoteFacts quote, LineFacts line, Percent limit) {
        BigDecimal actual = shownDiscount(line);
        BigDecimal excess = actual.subtract(limit.value());
        BigDecimal share = line.isSold() ? limit.remainder() : BigDecimal.ONE.add(limit.fraction());
        BigDecimal price = line.rule()
                .multiply(share)
                .setScale(PRICE_SCALE, line.isSold() ? RoundingMode.CEILING : RoundingMode.FLOOR);
        return new ApprovalRelief(
                "maximum_discount",
                Optional.of(line.line()),
                Optional.of(actual),
                Optional.of(limit.value()),
                Optional.of(Figures.shown(excess)),
                "line " + line.line() + ": " + Figures.shown(excess).toPlainString()
                        + " points less needs no approval: " + (line.isSold() ? "from " : "up to ")
                        + Figures.plain(price).toPlainString() + " "
                        + quote.net().currency().getCurrencyCode() + " a unit");
    }

    static Optional<Finding> average(QuoteFacts quote, Percent limit) {
        List<LineFacts> worst = Figures.worstOnAverage(quote.lines());
        if (!Figures.averageIsOver(worst, limit)) {
            return Optional.empty();
        }
        BigDecimal list = Figures.listValue(worst);
        BigDecimal asked = Figures.askedValue(worst);
        BigDecimal actual = Figures.shown(Figures.averageDiscount(list, asked));
        BigDecimal excess = Figures.shown(actual.subtract(limit.value()));
        BigDecimal more = list.multiply(limit.remainder())
                .subtract(asked)
                .setScale(quote.net().minorDigits(), RoundingMode.CEILING);
        return Optional.of(new Finding(
                "the average discount is " + actual.toPlainString() + " %; up to " + limit + " needs no approval",
                List.of(new ApprovalRelief(
                        "average_discount",
                        Optional.empty(),
                        Optional.of(actual),
                        Optional.of(limit.value()),
                        Optional.of(excess),
                        excess.toPlainString() + " points less on average needs no approval: "
                                + plain(more, quote.net().currency()) + " more in all"))));
    }

    /** Says nothing of how large the margin is: reasons are read by people who are not to know what things cost. */
    static Optional<Finding> margin(QuoteFacts quote, Percent limit) {
        if (!Figures.marginIsBelow(quote.lines(), limit)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "the margin is below " + limit,
                List.of(new ApprovalRelief(
                        "margin",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(limit.value()),
                        Optional.empty(),
                        "a margin of " + limit + " or more needs no approval"))));
    }

    static String plain(Money money) {
        return plain(money.amount(), money.currency());
    }

    /** For sums that need more digits than {@link Money} has. */
    static String plain(BigDecimal amount, Currency currency) {
        return Figures.plain(amount).toPlainString() + " " + currency.getCurrencyCode();
    }
}
