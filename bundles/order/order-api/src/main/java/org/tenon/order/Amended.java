package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;

/**
 * An order after an amendment, and what differs from before.
 *
 * @param before the order's gross amount until now
 * @param differences of the lines that are different, in the order of their keys
 */
public record Amended(Order order, Money before, List<Difference> differences) {

    /**
     * What a line was; of a new line, nothing.
     *
     * @param quantity in the line's unit
     * @param reserved in the product's own unit
     */
    public record Side(
            BigDecimal quantity, Money unitPrice, Money gross, BigDecimal reserved, Optional<LocalDate> promised) {

        public Side {
            requireNonNull(quantity, "quantity");
            requireNonNull(unitPrice, "unitPrice");
            requireNonNull(gross, "gross");
            requireNonNull(reserved, "reserved");
            requireNonNull(promised, "promised");
        }
    }

    /**
     * @param before empty for a new line
     * @param after empty for a line that was cancelled
     */
    public record Difference(String line, ProductId product, Optional<Side> before, Optional<Side> after) {

        public Difference {
            requireNonNull(line, "line");
            requireNonNull(product, "product");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }
    }

    public Amended {
        requireNonNull(order, "order");
        requireNonNull(before, "before");
        differences = List.copyOf(differences);
    }
}
