package org.tenon.sales.internal.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Percent;

/**
 * The figures of a quote that policies judge. Percentages are rounded to the disadvantage of the quote, so that no rounding
 * hides what is over a limit; comparisons with limits are made by multiplication and round nothing.
 */
final class Figures {

    static final int SHOWN_SCALE = 2;

    private static final int KEPT_SCALE = 9;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** What a {@link Percent} takes; a gift on goods that are free by rule is off any scale. */
    private static final BigDecimal LARGEST = new BigDecimal("999999999");

    private Figures() {}

    /** Whether what was done by hand takes more off the line than the limit. */
    static boolean isOver(LineFacts line, Percent limit) {
        return line.givenAway().compareTo(line.rule().multiply(limit.fraction())) > 0;
    }

    /** What was done by hand, in percent of the rules' price; rounded up. */
    static BigDecimal discount(LineFacts line, int scale) {
        BigDecimal given = line.givenAway();
        if (line.rule().signum() == 0) {
            return given.signum() > 0 ? HUNDRED : BigDecimal.ZERO;
        }
        return bounded(given.multiply(HUNDRED).divide(line.rule(), scale, RoundingMode.CEILING));
    }

    /** The largest discount of a line, zero when none is positive. */
    static BigDecimal maximumDiscount(List<LineFacts> lines) {
        return lines.stream().map(line -> discount(line, KEPT_SCALE)).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** What the customer has to choose for the average discount to be the largest. */
    static List<LineFacts> worstOnAverage(List<LineFacts> lines) {
        return Combination.largestShare(
                lines, line -> line.listValue().subtract(line.askedValue()), LineFacts::listValue);
    }

    /** {@code sum(list * quantity)} of what is sold. */
    static BigDecimal listValue(List<LineFacts> lines) {
        return Combination.sum(lines, LineFacts::listValue);
    }

    /** {@code sum(rate * quantity)} of what is sold. */
    static BigDecimal askedValue(List<LineFacts> lines) {
        return Combination.sum(lines, LineFacts::askedValue);
    }

    /** {@code 100 - 100 * asked / list}, rounded up; zero when nothing has a list price. */
    static BigDecimal averageDiscount(BigDecimal list, BigDecimal asked) {
        if (list.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return bounded(HUNDRED.subtract(asked.multiply(HUNDRED).divide(list, KEPT_SCALE, RoundingMode.FLOOR)));
    }

    static boolean averageIsOver(List<LineFacts> lines, Percent limit) {
        return askedValue(lines).compareTo(listValue(lines).multiply(limit.remainder())) < 0;
    }

    /** What is given away by hand at most, in money: gains on other lines do not make up for it. */
    static BigDecimal givenAway(List<LineFacts> lines) {
        return Combination.sum(Combination.largest(lines, LineFacts::gift), LineFacts::gift);
    }

    /** {@code 100 * (net - cost) / net} of the lines whose cost is known, rounded down, at worst; empty when there are none. */
    static Optional<BigDecimal> margin(List<LineFacts> lines) {
        List<LineFacts> worst = Combination.largestShare(lines, LineFacts::costValue, LineFacts::netOfKnown);
        BigDecimal net = netOfKnown(worst);
        if (net.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                bounded(net.subtract(cost(worst)).multiply(HUNDRED).divide(net, KEPT_SCALE, RoundingMode.FLOOR)));
    }

    /** Whether it is, of what the customer has to choose for it to be. */
    static boolean marginIsBelow(List<LineFacts> lines, Percent limit) {
        List<LineFacts> worst = Combination.largest(lines, line -> missing(line, limit));
        return Combination.sum(worst, line -> missing(line, limit)).signum() > 0;
    }

    /** What the line lacks of a margin of the limit, in money. */
    private static BigDecimal missing(LineFacts line, Percent limit) {
        return line.costValue().subtract(line.netOfKnown().multiply(limit.remainder()));
    }

    private static BigDecimal netOfKnown(List<LineFacts> lines) {
        return Combination.sum(lines, LineFacts::netOfKnown);
    }

    private static BigDecimal cost(List<LineFacts> lines) {
        return Combination.sum(lines, LineFacts::costValue);
    }

    private static BigDecimal bounded(BigDecimal percent) {
        return percent.min(LARGEST).max(LARGEST.negate());
    }

    /** For people, rounded up: what is shown is never the limit itself. */
    static BigDecimal shown(BigDecimal number) {
        return plain(number.setScale(SHOWN_SCALE, RoundingMode.CEILING));
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
