package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.ExchangeRate;

/**
 * An exchange rate as a request gives it.
 *
 * @param rate how many of {@code to} one of {@code from} is
 * @param validFrom today when it is left out
 */
record ExchangeRateInput(
        @Nullable Currency from,
        @Nullable Currency to,
        @Nullable BigDecimal rate,
        Optional<LocalDate> validFrom,
        Optional<String> source) {

    private static final int MAX_SOURCE = 64;

    /** Many at once. */
    record Many(@Nullable List<@Nullable ExchangeRateInput> rates) {

        /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong */
        List<ExchangeRate> all(LocalDate today) {
            Violations violations = new Violations();
            List<ExchangeRate> all = new ArrayList<>();
            if (violations.check(rates != null, "/rates", "required", "The rates to set are needed.")) {
                for (int i = 0; i < rates.size(); i++) {
                    ExchangeRateInput rate = rates.get(i);
                    if (violations.check(rate != null, "/rates/" + i, "required", "A rate is an object.")) {
                        rate.rate(violations, "/rates/" + i, today).ifPresent(all::add);
                    }
                }
            }
            violations.throwIfAny();
            return all;
        }
    }

    /** Records what is wrong. @return empty when something is */
    Optional<ExchangeRate> rate(Violations violations, String pointer, LocalDate today) {
        boolean complete = violations.check(from != null, pointer + "/from", "required", "A rate is from a currency.");
        complete &= violations.check(to != null, pointer + "/to", "required", "A rate is to a currency.");
        complete &= violations.check(rate != null, pointer + "/rate", "required", "How many of to one of from is.");
        complete &= violations.check(
                from == null || !from.equals(to),
                pointer + "/to",
                "value.refused",
                "A rate is between two currencies.");
        source.ifPresent(text -> Reading.text(violations, pointer + "/source", text, MAX_SOURCE));
        return complete
                ? Reading.value(
                        violations,
                        pointer + "/rate",
                        () -> new ExchangeRate(from, to, rate, validFrom.orElse(today), source))
                : Optional.empty();
    }
}
