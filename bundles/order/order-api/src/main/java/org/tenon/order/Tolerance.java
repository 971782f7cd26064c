package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tenon.kernel.Percent;

/**
 * How far what leaves of a line may be off what was ordered.
 *
 * @param less 0 to 100 %: when no more than this is still to leave of a line of which something has left, it is as good as all
 * @param more 0 to 100 %: as much may leave beyond what was ordered
 */
public record Tolerance(Percent less, Percent more) {

    /** Exactly what was ordered. */
    public static final Tolerance NONE = new Tolerance(Percent.ZERO, Percent.ZERO);

    private static final int DECIMALS = 6;

    public Tolerance {
        requireNonNull(less, "less");
        requireNonNull(more, "more");
    }

    public static Tolerance of(String less, String more) {
        return new Tolerance(Percent.of(less), Percent.of(more));
    }

    /** The least that is as good as a quantity, rounded up to six decimals. */
    public BigDecimal least(BigDecimal ordered) {
        return ordered.multiply(BigDecimal.ONE.subtract(less.fraction())).setScale(DECIMALS, RoundingMode.CEILING);
    }

    /** The most that may leave for a quantity, rounded down to six decimals. */
    public BigDecimal most(BigDecimal ordered) {
        return ordered.multiply(BigDecimal.ONE.add(more.fraction())).setScale(DECIMALS, RoundingMode.FLOOR);
    }
}
