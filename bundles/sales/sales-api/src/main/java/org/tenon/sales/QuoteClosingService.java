package org.tenon.sales;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;

/** Takes an approved quote to the customer and back. */
@ProviderType
@Capability("sales")
public interface QuoteClosingService {

    /**
     * Records that an approved quote went to the customer. From here on nothing in it changes.
     *
     * @param channel how: {@code "email"}, {@code "print"}, ...; 1 to 32 characters
     * @throws org.tenon.kernel.problem.ConflictException {@code quote.state}, {@code quote.expired} as {@link #accept}, or
     *     {@code quote.content-changed} when it does not say what was approved
     * @throws org.tenon.kernel.problem.InvalidRequestException a channel that is too short or too long ({@code /channel})
     */
    Quote send(QuoteId quote, String channel);

    /**
     * The customer accepts: makes the order, at the quote's prices to the cent, in the same transaction. Accepting an
     * approved quote counts as sending it too. Records {@link QuoteAccepted}.
     *
     * @param reference the customer's own reference for the order
     * @throws org.tenon.kernel.problem.ConflictException {@code quote.state}, {@code quote.content-changed} as
     *     {@link #send}, {@code quote.expired} when its validity has passed, in which case the quote is expired afterwards, or
     *     {@code pricing.coupon-used-up} when its coupon was used as often as it may be
     */
    Quote accept(QuoteId quote, Optional<String> reference);
}
