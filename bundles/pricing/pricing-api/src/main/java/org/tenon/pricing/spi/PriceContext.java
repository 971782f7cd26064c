package org.tenon.pricing.spi;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Quantity;

/**
 * A line whose price of a unit is being worked out.
 *
 * @param category the product's; empty when it has none
 * @param quantity not zero; negative for a return, which should be priced as the sale was
 * @param group the code of the customer's group; empty when it is in none
 * @param channel how it is sold, for example {@code "web"}; empty when nobody said
 * @param on the day whose prices hold
 * @param priceList the code of the list
 * @param listPrice of one unit before any rule
 * @param price of one unit now, after the lists' rules and the adjustments before this one; unrounded
 */
@ProviderType
public record PriceContext(
        ProductId product,
        Optional<String> category,
        Quantity quantity,
        CustomerId customer,
        Optional<String> group,
        Optional<String> channel,
        LocalDate on,
        String priceList,
        Money listPrice,
        Money price) {

    public PriceContext {
        requireNonNull(product, "product");
        requireNonNull(category, "category");
        requireNonNull(quantity, "quantity");
        requireNonNull(customer, "customer");
        requireNonNull(group, "group");
        requireNonNull(channel, "channel");
        requireNonNull(on, "on");
        requireNonNull(priceList, "priceList");
        requireNonNull(listPrice, "listPrice");
        requireNonNull(price, "price");
    }

    /** This line at another price. */
    public PriceContext at(Money newPrice) {
        return new PriceContext(
                product, category, quantity, customer, group, channel, on, priceList, listPrice, newPrice);
    }
}
