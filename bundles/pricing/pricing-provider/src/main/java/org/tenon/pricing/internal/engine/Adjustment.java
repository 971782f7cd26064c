package org.tenon.pricing.internal.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.pricing.spi.AdjustedPrice;
import org.tenon.pricing.spi.PriceAdjustment;
import org.tenon.pricing.spi.PriceContext;

/**
 * A vendor's rule, kept from doing more than its contract lets it.
 *
 * @param optional whether prices may go without it when it fails
 * @param report hears of every failure; must not throw
 */
public record Adjustment(String name, PriceAdjustment rule, boolean optional, Consumer<Throwable> report) {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** @throws UnavailableException when the rule failed and is not optional */
    UnitPrice apply(UnitPrice unit, PriceContext line) {
        Optional<AdjustedPrice> adjusted;
        try {
            adjusted = checked(rule.adjust(line.at(unit.price())), unit.price());
        } catch (Exception | LinkageError | StackOverflowError | AssertionError failed) {
            return withoutIt(unit, failed);
        }
        return adjusted.map(price -> unit.adjusted(
                        name,
                        Amounts.money(price.price().amount(), price.price().currency()),
                        price.why()))
                .orElse(unit);
    }

    private static Optional<AdjustedPrice> checked(Optional<AdjustedPrice> answer, Money before) {
        if (answer.isPresent() && !answer.get().price().currency().equals(before.currency())) {
            throw new IllegalStateException(
                    "answered " + answer.get().price() + " for a price in " + before.currency());
        }
        return answer;
    }

    private UnitPrice withoutIt(UnitPrice unit, Throwable failed) {
        report.accept(failed);
        if (optional) {
            return unit.adjusted(name, unit.price(), "This rule failed and was left out.");
        }
        UnavailableException refused = new UnavailableException(
                "pricing.price-rule-failed",
                "The price rule '" + name + "' failed, and nothing is priced without it.",
                Map.of("rule", name),
                RETRY_AFTER);
        refused.initCause(failed);
        throw refused;
    }
}
