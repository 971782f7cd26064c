/**
 * A pricing of its own: what lists, contracts and taxes say is read from the database with every request, in a number of
 * round trips that does not depend on the lines; what no list has a price for is calculated from its cost and a margin.
 *
 * <p>{@link org.tenon.samples.acme.CostPlusPricing} answers, {@link org.tenon.samples.acme.UnitPrices} and
 * {@link org.tenon.samples.acme.LineTaxes} calculate, {@code *Row} are the tables.
 */
@NullMarked
package org.tenon.samples.acme;

import org.jspecify.annotations.NullMarked;
