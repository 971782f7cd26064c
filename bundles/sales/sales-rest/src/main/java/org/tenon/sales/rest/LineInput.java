package org.tenon.sales.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.sales.LineChoice;

/**
 * A line of a quote as a request gives it.
 *
 * @param optional whether the customer may leave it out
 * @param alternative the group of lines of which the customer takes one
 * @param chosen whether it counts until the customer chooses
 * @param attributes what is known in numbers of what this line sells, beside what its product says
 */
record LineInput(
        @Nullable ProductId product,
        @Nullable BigDecimal quantity,
        Optional<String> unit,
        Optional<Percent> discountPercent,
        Optional<Money> unitPrice,
        Optional<Boolean> optional,
        Optional<String> alternative,
        Optional<Boolean> chosen,
        Optional<Map<String, @Nullable BigDecimal>> attributes) {

    static LineInput of(PriceRequestLine line, Optional<LineChoice> choice) {
        return new LineInput(
                line.product(),
                line.quantity(),
                line.unit(),
                line.discount(),
                line.unitPrice(),
                choice.filter(it -> it.group().isEmpty()).map(it -> true),
                choice.flatMap(LineChoice::group),
                choice.map(LineChoice::chosen),
                Optional.of(line.attributes()).filter(numbers -> !numbers.isEmpty()));
    }

    /** At least one line, and all of them as they should be. */
    static void check(Violations violations, @Nullable List<@Nullable LineInput> lines) {
        if (violations.check(
                lines != null && !lines.isEmpty(), "/lines", "required", "A quote has at least one line.")) {
            for (int i = 0; i < lines.size(); i++) {
                LineInput line = lines.get(i);
                if (violations.check(line != null, "/lines/" + i, "required", "A line is an object.")) {
                    line.check(violations, "/lines/" + i);
                }
            }
        }
    }

    void check(Violations violations, String pointer) {
        violations.check(product != null, pointer + "/product", "required", "A line names a product.");
        if (violations.check(quantity != null, pointer + "/quantity", "required", "A line has a quantity.")) {
            try {
                new Quantity(quantity, "any");
            } catch (IllegalArgumentException refused) {
                violations.add(pointer + "/quantity", "quantity.range", "Here " + refused.getMessage() + ".");
            }
        }
        PriceRequestLine.check(attributes.orElse(Map.of()), violations, pointer);
        checkChoice(violations, pointer);
    }

    private boolean isOptional() {
        return optional.orElse(false);
    }

    private void checkChoice(Violations violations, String pointer) {
        violations.check(
                !isOptional() || alternative.isEmpty(),
                pointer + "/optional",
                "quote.choices",
                "A line is optional or an alternative, not both.");
        violations.check(
                !chosen.isPresent() || isOptional() || alternative.isPresent(),
                pointer + "/chosen",
                "quote.choices",
                "Only an optional line or an alternative is chosen.");
        alternative.ifPresent(group -> violations.check(
                !group.isBlank() && group.length() <= LineChoice.MAX_GROUP,
                pointer + "/alternative",
                "text.length",
                "A group of alternatives has 1 to " + LineChoice.MAX_GROUP + " characters."));
    }

    /** What of the lines is left to the customer, by their keys in the quote. */
    static Map<String, LineChoice> choices(List<LineInput> lines) {
        Map<String, LineChoice> choices = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            LineInput line = lines.get(i);
            if (line.isOptional() || line.alternative().isPresent()) {
                choices.put(
                        Integer.toString(i + 1),
                        new LineChoice(line.alternative(), line.chosen().orElse(false)));
            }
        }
        return choices;
    }

    PriceRequestLine line() {
        return new PriceRequestLine(product, quantity, unit, discountPercent, unitPrice, attributes.orElse(Map.of()));
    }
}
