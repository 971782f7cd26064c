package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.TaxRounding;

/**
 * A basket as a request gives it.
 *
 * @param taxRounding "line" or "document"; the installation's when it is left out
 * @param edition as an answer told it: prices by what was known then
 * @param asOf a moment, in place of an edition: prices by what was known at it
 * @param explain whether lines also say which rules nearly held
 * @param time of the day, such as 17:00, for rules that hold at some hours; that of the edition, or now, when it is left out
 */
record PriceInput(
        @Nullable CustomerId customer,
        Optional<Currency> currency,
        Optional<LocalDate> date,
        Optional<String> channel,
        Optional<String> priceList,
        Optional<String> coupon,
        Optional<TaxRounding> taxRounding,
        Optional<String> edition,
        Optional<Instant> asOf,
        Optional<Boolean> explain,
        Optional<String> time,
        @Nullable List<@Nullable Line> lines) {

    private static final Pattern CHANNEL = Pattern.compile("[a-z0-9-]{1,64}");

    /** A line of it. */
    record Line(
            @Nullable ProductId product,
            @Nullable BigDecimal quantity,
            Optional<String> unit,
            Optional<Percent> discountPercent,
            Optional<Money> unitPrice,
            Optional<Map<String, @Nullable BigDecimal>> attributes) {

        private void check(Violations violations, String pointer) {
            violations.check(product != null, pointer + "/product", "required", "A line names a product.");
            violations.check(quantity != null, pointer + "/quantity", "required", "A line has a quantity.");
            PriceRequestLine.check(attributes.orElse(Map.of()), violations, pointer);
        }

        private PriceRequestLine line() {
            return new PriceRequestLine(
                    product, quantity, unit, discountPercent, unitPrice, attributes.orElse(Map.of()));
        }
    }

    /**
     * @param editionAt finds the edition of a moment
     * @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing
     */
    PriceRequest request(Function<Instant, String> editionAt) {
        Violations violations = new Violations();
        violations.check(customer != null, "/customer", "required", "A basket names a customer.");
        channel.ifPresent(name -> violations.check(
                CHANNEL.matcher(name).matches(),
                "/channel",
                "channel",
                "A channel is 1 to 64 lower case letters, digits and hyphens."));
        violations.check(
                edition.isEmpty() || asOf.isEmpty(),
                "/asOf",
                "value.refused",
                "What was known is named by an edition or by a moment, not by both.");
        if (violations.check(lines != null, "/lines", "required", "A basket has lines.")) {
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                if (violations.check(line != null, "/lines/" + i, "required", "A line is an object.")) {
                    line.check(violations, "/lines/" + i);
                }
            }
        }
        Optional<LocalTime> at = time.flatMap(text -> HoursInput.time(violations, "/time", text));
        violations.throwIfAny();
        return new PriceRequest(
                customer,
                currency,
                date,
                channel,
                priceList,
                coupon,
                lines.stream().map(Line::line).toList(),
                Optional.empty(),
                Optional.empty(),
                taxRounding,
                edition.or(() -> asOf.map(editionAt)),
                explain.orElse(false),
                at);
    }
}
