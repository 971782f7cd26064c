package org.tenon.pricing.internal.engine;

import org.tenon.kernel.Money;
import org.tenon.pricing.ShownPrice;

/**
 * A line whose price is known, and its taxes are not.
 *
 * @param rules the price of a unit that the rules give
 * @param unit the price of a unit before the discount by hand
 * @param exact its amount before rounding
 * @param rounded the same in whole steps
 * @param trace how it came to that
 * @param shown what a document prints
 */
record DraftLine(
        BasketLine line, UnitPrice rules, Money unit, Money exact, Money rounded, Trace trace, ShownPrice shown) {}
