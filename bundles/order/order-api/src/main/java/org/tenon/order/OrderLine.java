package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.pricing.PricedLine;

/**
 * A line of an order.
 *
 * @param line its key in the order: {@code "1"}, {@code "2"}, ...
 * @param priced product, quantity and price
 * @param reserved set aside and not shipped yet; of a service, which needs no stock, all of it once the order is binding. As
 *     what was shipped, in the product's own unit ({@link PricedLine#stockQuantity()}), whatever unit the line is in
 * @param shipped what has left
 * @param promisedDate the day on which all of it can leave; empty until the order is confirmed
 */
public record OrderLine(
        String line, PricedLine priced, BigDecimal reserved, BigDecimal shipped, Optional<LocalDate> promisedDate) {

    public OrderLine {
        requireNonNull(line, "line");
        requireNonNull(priced, "priced");
        requireNonNull(reserved, "reserved");
        requireNonNull(shipped, "shipped");
        requireNonNull(promisedDate, "promisedDate");
    }

    /** What is ordered and neither reserved nor shipped, in the product's own unit. */
    public BigDecimal backordered() {
        return priced.stockQuantity().value().subtract(reserved).subtract(shipped);
    }
}
