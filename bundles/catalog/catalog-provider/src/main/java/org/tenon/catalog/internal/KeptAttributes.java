package org.tenon.catalog.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductAttribute;

/**
 * The attributes of a product in one column, since they are only ever read with it and most products have none: a line each, of name,
 * value and unit between tabs. Nothing of an attribute has a tab or ends a line.
 */
final class KeptAttributes {

    /** Before each line, so that all of them begin alike. */
    private static final String LINE = "\n";

    private static final String NEXT = "\t";

    private KeptAttributes() {}

    static @Nullable String text(List<ProductAttribute> attributes) {
        if (attributes.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (ProductAttribute each : attributes) {
            text.append(LINE)
                    .append(each.name())
                    .append(NEXT)
                    .append(each.value().toPlainString())
                    .append(NEXT)
                    .append(each.unit().orElse(""));
        }
        return text.toString();
    }

    static List<ProductAttribute> read(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines().skip(1).map(KeptAttributes::line).toList();
    }

    private static ProductAttribute line(String line) {
        String[] parts = line.split(NEXT, -1);
        return new ProductAttribute(
                parts[0], new BigDecimal(parts[1]), Optional.of(parts[2]).filter(unit -> !unit.isEmpty()));
    }

    /** What the column of a product is like that says an attribute; {@code !} escapes. */
    static String like(String name) {
        return "%" + LINE + name.replaceAll("[!%_]", "!$0") + NEXT + "%";
    }
}
