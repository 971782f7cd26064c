package org.tenon.kernel.exchange;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much there is of a kind.
 *
 * @param sums of the kind's {@linkplain DataKind#sums() summed} fields, without trailing zeros, so that equal sums are equal
 */
public record DataTotals(long count, Map<String, BigDecimal> sums) {

    public DataTotals {
        Map<String, BigDecimal> plain = new TreeMap<>();
        sums.forEach((field, sum) -> plain.put(field, sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros()));
        sums = Map.copyOf(plain);
    }
}
