package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.DocumentThreshold.AttributeTotal;
import org.tenon.pricing.NearlyApplied;

/**
 * A minimum that the lines of a document do not come to.
 *
 * @param units how many more of a line, in the unit that the rule counts, reach it; empty when no number of them does
 * @param limit for a person
 * @param lack how much of that is missing, for a person; empty where it is the units themselves
 */
record Shortfall(NearlyApplied.Reason reason, Optional<BigDecimal> units, String limit, String lack) {

    /** {@code "500 kg on the document, 40 kg more"}. */
    String words() {
        return limit + " on the document" + (lack.isEmpty() ? "" : ", " + lack + " more");
    }

    /**
     * What a rule misses of a document.
     *
     * @param ownUnit whether the line is in its product's own unit
     */
    static List<Shortfall> of(CompiledList list, Rule rule, LineQuery line, boolean ownUnit) {
        List<Shortfall> all = new ArrayList<>();
        rule.conditions().over().ifPresent(limits -> {
            Together.Sum sum = line.together(rule.terms(), rule.distance());
            @Nullable String unit = rule.terms().unit;
            limits.minQuantity()
                    .filter(least -> least.compareTo(sum.quantity()) > 0)
                    .ifPresent(least -> all.add(new Shortfall(
                            NearlyApplied.Reason.QUANTITY,
                            Optional.of(least.subtract(sum.quantity())),
                            plain(least) + " " + (unit == null ? "units" : unit),
                            "")));
            limits.minWeight()
                    .filter(least -> least.compareTo(sum.weight()) > 0)
                    .ifPresent(least -> all.add(new Shortfall(
                            NearlyApplied.Reason.WEIGHT,
                            wholeUnits(least.subtract(sum.weight()), weight(line, unit)),
                            plain(least) + " kg",
                            plain(least.subtract(sum.weight())) + " kg")));
            limits.total().flatMap(total -> total(rule, line, total)).ifPresent(all::add);
            amount(list, rule, line, ownUnit, limits).ifPresent(all::add);
        });
        return all;
    }

    private static Optional<Shortfall> total(Rule rule, LineQuery line, AttributeTotal total) {
        BigDecimal now = line.totalTogether(total.attribute(), rule.terms(), rule.distance())
                .sum();
        @Nullable BigDecimal each = line.attributes().each(total.attribute(), line.sold(), rule.terms().unit);
        return total.least()
                .filter(least -> least.compareTo(now) > 0)
                .map(least -> new Shortfall(
                        NearlyApplied.Reason.ATTRIBUTE_TOTAL,
                        each == null || each.signum() < 0 ? Optional.empty() : wholeUnits(least.subtract(now), each),
                        total.attribute() + " " + plain(least),
                        plain(least.subtract(now))));
    }

    private static Optional<Shortfall> amount(
            CompiledList list, Rule rule, LineQuery line, boolean ownUnit, DocumentThreshold limits) {
        if (limits.minAmount().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal least = limits.minAmount().get().amount();
        BigDecimal missing = least.subtract(line.amountTogether(list, rule.terms(), rule.distance()));
        BigDecimal price = UnitPricer.amount(list, line).divide(line.quantity(), 12, RoundingMode.DOWN);
        return missing.signum() <= 0
                ? Optional.empty()
                : Optional.of(new Shortfall(
                        NearlyApplied.Reason.AMOUNT,
                        ownUnit ? wholeUnits(missing, price) : Optional.empty(),
                        limits.minAmount().get().toString(),
                        new Money(missing, limits.minAmount().get().currency())
                                .rounded(RoundingMode.HALF_UP)
                                .toString()));
    }

    /** Of one unit that the rule counts. */
    private static BigDecimal weight(LineQuery line, @Nullable String unit) {
        @Nullable BigDecimal own = line.sold().weight();
        return own == null
                ? BigDecimal.ZERO
                : unit == null ? own : own.multiply(line.sold().factor());
    }

    private static Optional<BigDecimal> wholeUnits(BigDecimal missing, BigDecimal each) {
        return each.signum() == 0 ? Optional.empty() : Optional.of(missing.divide(each, 0, RoundingMode.CEILING));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
