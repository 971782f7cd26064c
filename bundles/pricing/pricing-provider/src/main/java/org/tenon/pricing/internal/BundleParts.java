package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenon.catalog.ProductId;
import org.tenon.pricing.LineScope;
import org.tenon.pricing.PromotionReward.Bundle.Part;

/** The parts of a bundle as text: a line each, with its units, its products with blanks between them, and its category. */
final class BundleParts {

    private static final String COLUMN = "\t";
    private static final String LINE = "\n";

    private BundleParts() {}

    static String text(List<Part> parts) {
        return parts.stream()
                .map(part -> String.join(
                        COLUMN,
                        part.units().toPlainString(),
                        part.lines().products().stream()
                                .map(ProductId::value)
                                .sorted()
                                .collect(Collectors.joining(" ")),
                        part.lines().category().orElse("")))
                .collect(Collectors.joining(LINE));
    }

    static List<Part> of(String text) {
        return Arrays.stream(text.split(LINE, -1)).map(BundleParts::part).toList();
    }

    private static Part part(String line) {
        String[] columns = line.split(COLUMN, 3);
        Set<ProductId> products = Arrays.stream(columns[1].split(" ", -1))
                .filter(id -> !id.isEmpty())
                .map(ProductId::new)
                .collect(Collectors.toSet());
        Optional<String> category = Optional.of(columns[2]).filter(code -> !code.isEmpty());
        return new Part(new LineScope(products, category), new BigDecimal(columns[0]));
    }
}
