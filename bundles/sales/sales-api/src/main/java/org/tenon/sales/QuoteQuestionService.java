package org.tenon.sales;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** What customers ask about quotes, for the one who answers. */
@ProviderType
@Capability("sales")
public interface QuoteQuestionService {

    int MAX_ANSWER = 4000;

    /**
     * The oldest first.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code quote.not-found}
     */
    @ReadOnly
    List<QuoteQuestion> questions(QuoteId quote);

    /**
     * Answers: the customer reads it on the page that the link leads to. A later answer takes the place of the one before. Records
     * {@link QuoteAnswered}.
     *
     * @param answer 1 to {@value #MAX_ANSWER} characters
     * @throws org.tenon.kernel.problem.NotFoundException {@code quote-question.not-found}, also for one about another quote
     */
    QuoteQuestion answer(QuoteId quote, QuoteQuestionId question, String answer);
}
