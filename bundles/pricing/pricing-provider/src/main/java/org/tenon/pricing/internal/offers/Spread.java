package org.tenon.pricing.internal.offers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Divides an amount by weights into whole steps that come to it exactly: each share is rounded down, and the steps that are
 * left go to the largest remainders, of equal ones to the first.
 */
final class Spread {

    private Spread() {}

    /**
     * @param amount in whole steps
     * @param weights zero or more; with nothing but zeros nothing is divided
     */
    static BigDecimal[] of(BigDecimal amount, BigDecimal[] weights, BigDecimal step) {
        BigDecimal sum = Arrays.stream(weights).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal[] shares = new BigDecimal[weights.length];
        Arrays.fill(shares, BigDecimal.ZERO);
        if (sum.signum() == 0) {
            return shares;
        }
        BigDecimal[] remainders = new BigDecimal[weights.length];
        BigDecimal left = amount;
        for (int i = 0; i < weights.length; i++) {
            BigDecimal exact = amount.multiply(weights[i]).divide(sum, MathContext.DECIMAL128);
            shares[i] = exact.divide(step, 0, RoundingMode.DOWN).multiply(step);
            remainders[i] = exact.subtract(shares[i]);
            left = left.subtract(shares[i]);
        }
        for (int i : largestFirst(remainders)) {
            if (left.compareTo(step) < 0) {
                break;
            }
            if (weights[i].signum() > 0) {
                shares[i] = shares[i].add(step);
                left = left.subtract(step);
            }
        }
        return shares;
    }

    private static List<Integer> largestFirst(BigDecimal[] remainders) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < remainders.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
        return order;
    }
}
