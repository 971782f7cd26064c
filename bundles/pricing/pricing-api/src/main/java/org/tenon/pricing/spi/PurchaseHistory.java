package org.tenon.pricing.spi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;

/**
 * What customers have bought, for rules of prices that ask for it ({@link org.tenon.pricing.PurchaseThreshold}). Those who keep
 * orders implement it, or an adapter to the system that kept them before; pricing knows none of them, and adds up what all
 * of them say. Register it as a plain service with the property {@link #NAME}.
 *
 * <p>What counts is what has been delivered, on the day on which it was, less what was taken back and credited, on the day on
 * which it was taken back. So nothing ever changes about days that have passed, and a quote that is priced again comes out
 * equal. Who cannot promise that must not implement this.
 *
 * <p>It is asked in the thread and the transaction of who wants a price, once for each period that rules for the basket's lines
 * ask for; who stands for a system outside answers from a copy. One that throws has failed, and then nothing is priced that
 * depends on it ({@code pricing.no-purchase-history}, 503).
 */
@ConsumerType
public interface PurchaseHistory {

    /** The service property that names it, for people: lower case letters, digits, hyphens, dots. */
    String NAME = "tenon.purchase-history";

    /**
     * What a customer has bought, at most one sum for each product and currency.
     *
     * @param customer together with all who were merged into it
     * @param days in the company's zone; both ends are given, and the last one is not after today
     */
    List<Purchase> purchases(CustomerId customer, DateRange days);

    /**
     * What an attribute of what a customer has bought comes to, by product: of each delivery its number of one, as it was said on
     * that day, times the quantity. Asked only where a rule depends on this attribute. Products that nothing is known of need not
     * be there: they count as nothing.
     *
     * @param attribute its name; {@code weight} is what the goods weighed, in kilograms
     * @param customer together with all who were merged into it
     * @param days in the company's zone; both ends are given, and the last one is not after today
     * @throws UnsupportedOperationException when it keeps none, as here: prices that depend on it are refused, since nobody would
     *     notice a break that is missing
     */
    default Map<ProductId, BigDecimal> attribute(String attribute, CustomerId customer, DateRange days) {
        throw new UnsupportedOperationException("no attributes of purchases are kept");
    }
}
