package org.tenon.sales.spi;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;

/**
 * Tells what products cost the company, so that margins can be judged. Of several services the one with the highest ranking is
 * asked; without one no cost is known, and no margin.
 */
@ConsumerType
public interface CostSource {

    /**
     * What one unit of each product costs, in the product's unit.
     *
     * @param currency the currency of the answers
     * @param on the day of the quote
     * @return those that are known; one call for a whole quote, called from many threads
     */
    Map<ProductId, Money> costsOf(Set<ProductId> products, Currency currency, LocalDate on);
}
