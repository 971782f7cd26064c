package org.tenon.sales;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.auditlog.Secret;
import org.tenon.kernel.capability.Capability;

/**
 * What the one who has a link may do with the quote that it leads to, and with no other. Nobody is logged in: the token, the last
 * part of {@link QuoteLink#address()}, is all that is known. What is done here is done in the name {@value #ACTOR}.
 *
 * <p>Every call throws {@link org.tenon.kernel.problem.NotFoundException} {@code quote-link.not-found} for a token that was not
 * made here, and {@link org.tenon.kernel.problem.ConflictException} {@code quote-link.expired} or {@code quote-link.revoked} for one
 * that was.
 */
@ProviderType
@Capability("sales")
public interface QuoteLinkService {

    /** Who acts when a customer answers by a link. */
    String ACTOR = "customer-link";

    int MAX_QUESTION = 2000;

    /** So many questions about a quote may wait for an answer. */
    int MAX_OPEN_QUESTIONS = 20;

    /** The first time, records {@link QuoteViewed}: somebody, or a program that looks through mail, has opened the link. */
    LinkedQuote open(@Secret String token);

    /**
     * Accepts, as {@link QuoteClosingService#accept}, a quote that is sent. Repeatable: one that is accepted already stays so.
     *
     * @throws org.tenon.kernel.problem.ConflictException as {@link QuoteClosingService#accept}
     */
    LinkedQuote accept(@Secret String token, Optional<String> reference);

    /**
     * {@link #accept(String, Optional)}, if what counts is what the customer has seen.
     *
     * @param seen the keys of the chosen lines that he was shown
     * @throws org.tenon.kernel.problem.ConflictException {@code quote.choice-changed} when others are chosen now, and nothing is
     *     accepted
     */
    LinkedQuote accept(@Secret String token, Optional<String> reference, Set<String> seen);

    /**
     * Chooses of a quote that is sent, as {@link QuoteChoiceService#choose}.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException as {@link QuoteChoiceService#choose}
     * @throws org.tenon.kernel.problem.ConflictException as {@link QuoteChoiceService#choose}
     */
    LinkedQuote choose(@Secret String token, Set<String> lines);

    /**
     * Rejects a quote that is sent. Repeatable: one that is rejected already stays so.
     *
     * @param reason 1 to 2,000 characters
     * @throws org.tenon.kernel.problem.ConflictException {@code quote.state}
     */
    LinkedQuote reject(@Secret String token, String reason);

    /**
     * Asks the seller something, in whatever state the quote is. Records {@link QuoteAsked}. Asking the same again while it waits for
     * an answer changes nothing.
     *
     * @param question 1 to {@value #MAX_QUESTION} characters
     * @throws org.tenon.kernel.problem.ConflictException {@code quote.questions} when {@value #MAX_OPEN_QUESTIONS} wait
     */
    LinkedQuote ask(@Secret String token, String question);
}
