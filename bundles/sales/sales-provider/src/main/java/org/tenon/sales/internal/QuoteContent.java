package org.tenon.sales.internal;

import java.time.LocalDate;
import java.util.List;
import org.tenon.inventory.Promise;
import org.tenon.pricing.PriceResult;
import org.tenon.sales.QuoteDraft;

/**
 * What a quote will say.
 *
 * @param draft what the seller asked for
 * @param prices what it costs
 * @param promises what can be had when, for each line of the prices
 */
record QuoteContent(
        QuoteDraft draft, LocalDate date, LocalDate validUntil, PriceResult prices, List<List<Promise>> promises) {}
