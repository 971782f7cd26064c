package org.tenon.pricing.internal.offers;

import java.math.BigDecimal;
import org.tenon.pricing.Promotion;

/**
 * What a promotion takes off a line.
 *
 * @param line the line's place
 * @param amount more than zero; as prices are given
 */
public record Deduction(int line, Promotion promotion, BigDecimal amount) {}
