package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.Violations;

/**
 * A line to price.
 *
 * @param quantity not zero; negative for a return
 * @param unit that quantity and prices are in; empty for the product's own. Another one where the catalog knows how many of
 *     that it is, and the provider asks: others refuse it with {@code pricing.wrong-unit}. Rules' quantities stay in the
 *     product's unit
 * @param discount what the seller takes off by hand, after the rules; 0 to 100 %
 * @param unitPrice the seller's own price of a unit in place of the rules'; zero or more
 * @param attributes what is known in numbers of one of the unit that this line is in, by name, for example the {@code length} that
 *     it is cut to; at most {@value #MAX_ATTRIBUTES}. Rules may ask for them. What the line does not say its product does: {@link
 *     org.tenon.catalog.ProductDetails#attributes()} and, as {@code weight}, its weight, of one of the product's own unit
 */
public record PriceRequestLine(
        ProductId product,
        BigDecimal quantity,
        Optional<String> unit,
        Optional<Percent> discount,
        Optional<Money> unitPrice,
        Map<String, BigDecimal> attributes) {

    public static final int MAX_ATTRIBUTES = 32;

    public PriceRequestLine {
        requireNonNull(product, "product");
        requireNonNull(quantity, "quantity");
        requireNonNull(unit, "unit");
        requireNonNull(discount, "discount");
        requireNonNull(unitPrice, "unitPrice");
        attributes = Map.copyOf(attributes);
        if (attributes.size() > MAX_ATTRIBUTES) {
            throw new IllegalArgumentException("a line has at most " + MAX_ATTRIBUTES + " attributes");
        }
    }

    /** A line without attributes. */
    public PriceRequestLine(
            ProductId product,
            BigDecimal quantity,
            Optional<String> unit,
            Optional<Percent> discount,
            Optional<Money> unitPrice) {
        this(product, quantity, unit, discount, unitPrice, Map.of());
    }

    /**
     * Adds what is wrong with attributes that somebody has written: too many, or one without a value. How large they may be is for
     * the provider to say.
     *
     * @param pointer of the line
     */
    public static void check(Map<String, @Nullable BigDecimal> written, Violations violations, String pointer) {
        violations.check(
                written.size() <= MAX_ATTRIBUTES,
                pointer + "/attributes",
                "value.refused",
                "A line has at most " + MAX_ATTRIBUTES + " attributes.");
        written.forEach((name, value) -> violations.check(
                value != null,
                pointer + "/attributes/" + name.replace("~", "~0").replace("/", "~1"),
                "required",
                "An attribute has a value."));
    }

    public static PriceRequestLine of(ProductId product, BigDecimal quantity) {
        return new PriceRequestLine(product, quantity, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static PriceRequestLine of(ProductId product, long quantity) {
        return of(product, BigDecimal.valueOf(quantity));
    }

    public PriceRequestLine less(Percent byHand) {
        return new PriceRequestLine(product, quantity, unit, Optional.of(byHand), unitPrice, attributes);
    }

    public PriceRequestLine at(Money byHand) {
        return new PriceRequestLine(product, quantity, unit, discount, Optional.of(byHand), attributes);
    }

    public PriceRequestLine with(String attribute, BigDecimal value) {
        Map<String, BigDecimal> more = new HashMap<>(attributes);
        more.put(attribute, value);
        return new PriceRequestLine(product, quantity, unit, discount, unitPrice, more);
    }

    public PriceRequestLine in(String otherUnit) {
        return new PriceRequestLine(product, quantity, Optional.of(otherUnit), discount, unitPrice, attributes);
    }
}
