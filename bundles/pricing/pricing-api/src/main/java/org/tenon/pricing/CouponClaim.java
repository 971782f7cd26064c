package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.tenon.customer.CustomerId;

/**
 * A use of a coupon.
 *
 * @param document that it is used by, for example {@code "order/<id>"}; 1 to 128 characters
 * @param date the day whose prices the document has
 */
public record CouponClaim(String coupon, CustomerId customer, String document, LocalDate date) {

    public CouponClaim {
        Texts.check(coupon, "a coupon", 64);
        requireNonNull(customer, "customer");
        Texts.check(document, "a document", 128);
        requireNonNull(date, "date");
    }
}
