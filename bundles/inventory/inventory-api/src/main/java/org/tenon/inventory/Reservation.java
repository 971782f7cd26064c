package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.capability.Attributed;
import org.tenon.kernel.capability.ProviderVersion;

/**
 * What a document's line has set aside.
 *
 * @param requested what the line wants
 * @param reserved what is set aside now: zero to requested less shipped
 * @param shipped what has left already
 * @param keeper who has it set aside; filled in by the switchboard, and empty where there is none
 */
public record Reservation(
        String document,
        String line,
        ProductId product,
        WarehouseId warehouse,
        BigDecimal requested,
        BigDecimal reserved,
        BigDecimal shipped,
        Optional<ProviderVersion> keeper)
        implements Attributed<Reservation> {

    public Reservation {
        requireNonNull(document, "document");
        requireNonNull(line, "line");
        requireNonNull(product, "product");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(requested, "requested");
        requireNonNull(reserved, "reserved");
        requireNonNull(shipped, "shipped");
        requireNonNull(keeper, "keeper");
    }

    public Reservation(
            String document,
            String line,
            ProductId product,
            WarehouseId warehouse,
            BigDecimal requested,
            BigDecimal reserved,
            BigDecimal shipped) {
        this(document, line, product, warehouse, requested, reserved, shipped, Optional.empty());
    }

    @Override
    public Reservation attributedTo(ProviderVersion provider) {
        return new Reservation(document, line, product, warehouse, requested, reserved, shipped, Optional.of(provider));
    }

    /** What is still wanted and not set aside. */
    public BigDecimal missing() {
        return requested.subtract(reserved).subtract(shipped);
    }
}
