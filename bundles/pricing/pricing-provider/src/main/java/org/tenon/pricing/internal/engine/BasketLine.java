package org.tenon.pricing.internal.engine;

import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;

/**
 * A line to price, with what the engine has to know of its product.
 *
 * @param discount taken off by hand
 * @param manualPrice in place of the rules'; in the basket's currency
 */
public record BasketLine(
        ProductId product,
        Optional<String> category,
        String taxCategory,
        Quantity quantity,
        Percent discount,
        Optional<Money> manualPrice) {}
