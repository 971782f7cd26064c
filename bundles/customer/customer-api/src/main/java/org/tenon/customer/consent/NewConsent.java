package org.tenon.customer.consent;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.tenon.customer.CustomerId;

/**
 * What somebody has decided.
 *
 * @param customer who it is, or whom the person belongs to
 * @param address where the person is written to: an e-mail address, a user of WeCom, a phone number; without regard to case
 * @param purpose what for, as {@code "newsletter"}: 1 to 64 lower case letters, digits and hyphens
 * @param given whether he agreed, or took that back
 * @param at when he decided, not in the future; empty: now
 * @param source how that is known, as {@code "form at the trade fair, box 3"}; 1 to 200 characters
 * @param textVersion which text he agreed to; needed when given
 */
public record NewConsent(
        CustomerId customer,
        String address,
        String purpose,
        boolean given,
        Optional<Instant> at,
        String source,
        Optional<String> textVersion) {

    public NewConsent {
        requireNonNull(customer, "customer");
        requireNonNull(address, "address");
        requireNonNull(purpose, "purpose");
        requireNonNull(at, "at");
        requireNonNull(source, "source");
        requireNonNull(textVersion, "textVersion");
    }
}
