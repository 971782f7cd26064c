package org.tenon.pricing.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;

/**
 * What was bought of a product.
 *
 * @param quantity in the product's own unit; negative where more was taken back than delivered
 * @param net after all discounts, without taxes
 */
public record Purchase(ProductId product, BigDecimal quantity, Money net) {

    public Purchase {
        requireNonNull(product, "product");
        requireNonNull(quantity, "quantity");
        requireNonNull(net, "net");
    }
}
