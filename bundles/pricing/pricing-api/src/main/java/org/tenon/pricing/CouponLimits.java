package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often a coupon may be used.
 *
 * @param inAll by all customers together, at least 1; empty for any number
 * @param perCustomer by each customer, at least 1; empty for any number
 */
public record CouponLimits(Optional<Integer> inAll, Optional<Integer> perCustomer) {

    public static final CouponLimits NONE = new CouponLimits(Optional.empty(), Optional.empty());

    public CouponLimits {
        requireNonNull(inAll, "inAll");
        requireNonNull(perCustomer, "perCustomer");
        if (Stream.of(inAll, perCustomer).flatMap(Optional::stream).anyMatch(most -> most < 1)) {
            throw new IllegalArgumentException("a coupon may be used once at least");
        }
    }

    public boolean areNone() {
        return inAll.isEmpty() && perCustomer.isEmpty();
    }
}
