/**
 * Works prices out. Pure: an immutable book of compiled lists and taxes goes in with a basket, priced lines come out;
 * nothing here knows a database, a service or a clock.
 *
 * <p>A basket is priced line by line, each in small steps: {@link org.tenon.pricing.internal.engine.UnitPricer} finds the
 * price of a unit through the list and its bases, where {@link org.tenon.pricing.internal.engine.RuleIndex} finds the rules
 * that match, kept in columns by {@link org.tenon.pricing.internal.engine.RuleTable}, and a
 * {@link org.tenon.pricing.internal.engine.RuleChoice} decides among them;
 * {@link org.tenon.pricing.internal.engine.Adjustment} lets the rules of vendors change it;
 * {@link org.tenon.pricing.internal.engine.LinePricer} adds what was done by hand, extends and rounds;
 * {@link org.tenon.pricing.internal.engine.TaxCalculation} adds the taxes.
 */
@NullMarked
package org.tenon.pricing.internal.engine;

import org.jspecify.annotations.NullMarked;
