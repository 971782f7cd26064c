package org.tenon.pricing.internal.offers;

import java.math.BigDecimal;
import org.tenon.pricing.AmountOf;

/** Knows taxes, as far as promotions have to. */
@FunctionalInterface
public interface GivenAmounts {

    /**
     * The amounts as prices are given that come to net or gross amounts, by line, in whole steps.
     *
     * @param amounts zero or more, as many as there are lines
     */
    BigDecimal[] given(AmountOf of, BigDecimal[] amounts);
}
