package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.KitComponent;
import org.tenon.pricing.PricedLine;

/**
 * A line of an order.
 *
 * @param line its key in the order: {@code "1"}, {@code "2"}, ...
 * @param priced product, quantity and price
 * @param reserved set aside and not shipped yet; of a service, which needs no stock, all of it once the order is binding. As
 *     what was shipped, in the product's own unit ({@link PricedLine#stockQuantity()}), whatever unit the line is in
 * @param shipped what has left
 * @param promisedDate the day on which all of it can leave, or its supplier delivers all of it to the customer; empty until the order is
 *     confirmed
 * @param tolerance how far what leaves may be off what was ordered
 * @param settled whether what has left is taken for all of it, so that nothing more leaves; the customer owes what has left
 * @param components of a kit, what one of it is made of, as it was when the line was written: those are set aside, sent and taken
 *     back, as whole kits. Empty for what is no kit
 * @param procurement where its goods come from
 * @param purchase by which purchase order they are bought; empty for what comes from stock, and before that is known
 */
public record OrderLine(
        String line,
        PricedLine priced,
        BigDecimal reserved,
        BigDecimal shipped,
        Optional<LocalDate> promisedDate,
        Tolerance tolerance,
        boolean settled,
        List<KitComponent> components,
        Procurement procurement,
        Optional<Purchase> purchase) {

    public OrderLine {
        requireNonNull(line, "line");
        requireNonNull(priced, "priced");
        requireNonNull(reserved, "reserved");
        requireNonNull(shipped, "shipped");
        requireNonNull(promisedDate, "promisedDate");
        requireNonNull(tolerance, "tolerance");
        components = List.copyOf(components);
        requireNonNull(procurement, "procurement");
        requireNonNull(purchase, "purchase");
    }

    /** A line of goods from stock. */
    public OrderLine(
            String line,
            PricedLine priced,
            BigDecimal reserved,
            BigDecimal shipped,
            Optional<LocalDate> promisedDate,
            Tolerance tolerance,
            boolean settled,
            List<KitComponent> components) {
        this(
                line,
                priced,
                reserved,
                shipped,
                promisedDate,
                tolerance,
                settled,
                components,
                Procurement.STOCK,
                Optional.empty());
    }

    /** A line of what is no kit. */
    public OrderLine(
            String line,
            PricedLine priced,
            BigDecimal reserved,
            BigDecimal shipped,
            Optional<LocalDate> promisedDate,
            Tolerance tolerance,
            boolean settled) {
        this(line, priced, reserved, shipped, promisedDate, tolerance, settled, List.of());
    }

    /** A line of which exactly what was ordered leaves. */
    public OrderLine(
            String line, PricedLine priced, BigDecimal reserved, BigDecimal shipped, Optional<LocalDate> promisedDate) {
        this(line, priced, reserved, shipped, promisedDate, Tolerance.NONE, false);
    }

    /** What is still to come of what is ordered, and not reserved, in the product's own unit. */
    public BigDecimal backordered() {
        return settled
                ? BigDecimal.ZERO
                : priced.stockQuantity().value().subtract(reserved).subtract(shipped);
    }
}
