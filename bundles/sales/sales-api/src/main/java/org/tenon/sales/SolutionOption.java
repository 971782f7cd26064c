package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.tenon.catalog.ProductId;

/**
 * A part of a solution that is in it or not.
 *
 * @param key names it in its template: 1 to 64 lower case letters, digits and hyphens
 * @param title 1 to 200 characters
 * @param items what it is made of; more than one for a kit
 * @param required whether it is in every solution
 * @param proposed whether it is in a solution of which nothing else is said
 */
public record SolutionOption(String key, String title, List<Item> items, boolean required, boolean proposed) {

    public static final int MAX_ITEMS = 100;

    public SolutionOption {
        requireNonNull(key, "key");
        requireNonNull(title, "title");
        items = List.copyOf(items);
    }

    /** @param quantity in one of the option, more than zero; in the product's unit */
    public record Item(ProductId product, BigDecimal quantity) {

        public Item {
            requireNonNull(product, "product");
            requireNonNull(quantity, "quantity");
        }
    }
}
