package org.tenon.sales;

import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;

/** Sends quotes by the installation's channels, and gives links to them. */
@ProviderType
@Capability("sales")
public interface QuoteSendingService {

    /**
     * Sends an approved quote, as {@link QuoteClosingService#send}, and in the same transaction queues the message that takes it to the
     * customer, with the document and a link. A quote is sent once, so its message is, too.
     *
     * @throws org.tenon.kernel.problem.ConflictException as {@link QuoteClosingService#send}; {@code document.template} when
     *     its document cannot be printed
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: a channel or note that is too long; {@code /to}
     *     {@code message.no-address} when there is none, {@code message.address} when it is none of the channel's
     */
    SentQuote send(QuoteId quote, SendRequest request);

    /**
     * Sends a quote once more that is sent already: to another address, or by another way. Not repeatable. What the customer was
     * sent before goes on leading to it.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code quote.state} unless it is sent; {@code quote.content-changed},
     *     {@code quote.expired} and {@code document.template} as {@link #send}
     * @throws org.tenon.kernel.problem.InvalidRequestException as {@link #send}
     */
    SentQuote sendAgain(QuoteId quote, SendRequest request);

    /**
     * Makes all links to a quote worthless. Repeatable.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code quote.not-found}
     */
    void revokeLinks(QuoteId quote);
}
