package org.tenon.pricing.internal.engine;

import java.util.Optional;
import org.tenon.pricing.Supply;

/**
 * What taxes depend on beside the goods and the day.
 *
 * @param customer the buyer's id
 * @param region the buyer's tax region or, where it has none, the company's
 * @param sellerRegion the company's
 * @param supply where it goes; empty when the company has no region
 */
public record Sale(String customer, Optional<String> region, Optional<String> sellerRegion, Optional<Supply> supply) {}
