package org.tenon.pricing;

import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Says what a basket costs, and why. */
@ProviderType
@Capability("pricing")
public interface PricingService {

    /**
     * Prices a basket. Changes nothing; the same request at the same rules gives an equal answer.
     *
     * <p>Every line is rounded HALF_UP to the currency's minor unit, its net and each of its taxes, unless taxes are
     * rounded by the document ({@link TaxRounding}); totals are sums of rounded lines. The number of round trips to a database does not grow with the lines.
     *
     * @throws NoPriceException when lines have neither a rule's nor a manual price, and nothing else is wrong
     * @throws org.tenon.kernel.problem.UnavailableException when a price cannot be had without what is not there now: a vendor's rule,
     *     a tax service, what the customer has bought before ({@code pricing.no-purchase-history})
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers as in the REST body: an unknown customer
     *     ({@code /customer}), product, price list or coupon, a discontinued product, a unit that the product is not sold in, a
     *     quantity of zero, a negative price, a discount below 0 or over 100 %, a manual price in another currency, no or
     *     too many lines, no price list ({@code pricing.no-price-list}), a price list that does not hold on the day
     *     ({@code pricing.price-list-not-valid}), rules that contradict each other ({@code pricing.rule-conflict}), amounts
     *     of more than 18 digits
     */
    @ReadOnly
    PriceResult price(PriceRequest request);
}
