package org.tenon.kernel.field;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Which numbers a field takes.
 *
 * @param decimals how many there may be; as many as are kept when it does not say
 * @param min the least one
 * @param max the greatest one
 */
public record FieldLimits(Optional<Integer> decimals, Optional<BigDecimal> min, Optional<BigDecimal> max) {

    public static final FieldLimits NONE = new FieldLimits(Optional.empty(), Optional.empty(), Optional.empty());

    public FieldLimits {
        requireNonNull(decimals, "decimals");
        requireNonNull(min, "min");
        requireNonNull(max, "max");
    }

    boolean allowsDecimals(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= decimals.orElse(FieldValue.MAX_DECIMALS);
    }

    boolean holds(BigDecimal number) {
        return min.filter(least -> number.compareTo(least) < 0).isEmpty()
                && max.filter(most -> number.compareTo(most) > 0).isEmpty();
    }
}
