package org.tenon.pricing;

import java.math.BigDecimal;

/** Decimals in one form, so that records are equal when their numbers are. */
final class Decimals {

    private Decimals() {}

    /** The same number without zeros at the end and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
