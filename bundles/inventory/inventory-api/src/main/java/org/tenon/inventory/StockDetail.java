package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.catalog.ProductId;

/**
 * A part of a stock level: how much of it is of which lot, and where in the warehouse. The parts of a level add up to it.
 *
 * @param lot empty for goods of which no lot is known
 * @param location empty for goods of which no location is known
 * @param held how much of it is on hold; not reserved
 * @param reason why it is on hold
 * @param facts of the lot
 */
public record StockDetail(
        ProductId product,
        WarehouseId warehouse,
        Optional<String> lot,
        Optional<String> location,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal held,
        Optional<String> reason,
        LotFacts facts) {

    public StockDetail {
        requireNonNull(product, "product");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(lot, "lot");
        requireNonNull(location, "location");
        requireNonNull(onHand, "onHand");
        requireNonNull(reserved, "reserved");
        requireNonNull(held, "held");
        requireNonNull(reason, "reason");
        requireNonNull(facts, "facts");
    }

    public boolean hasExpired(LocalDate today) {
        return facts.expires().filter(last -> last.isBefore(today)).isPresent();
    }

    /** What can be promised of it on a day. */
    public BigDecimal available(LocalDate today) {
        return hasExpired(today) ? BigDecimal.ZERO : onHand.subtract(reserved).subtract(held);
    }
}
