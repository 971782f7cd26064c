package org.tenon.sales.internal;

import java.time.Instant;
import java.util.List;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.sales.QuoteAnswered;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteQuestion;
import org.tenon.sales.QuoteQuestionId;
import org.tenon.sales.QuoteQuestionService;

/** Keeps the seller's answers. */
@Component(
        service = QuoteQuestionService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class QuoteQuestions implements QuoteQuestionService {

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;
    private final Actors actors;

    @Activate
    public QuoteQuestions(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Actors actors) {
        this.unit = unit;
        this.events = events;
        this.company = company;
        this.actors = actors;
    }

    @Override
    public List<QuoteQuestion> questions(QuoteId quote) {
        return unit.call(em -> {
            QuoteRow row = new QuoteStore(em).found(quote);
            return QuestionRow.about(em, row.id).stream()
                    .map(QuestionRow::question)
                    .toList();
        });
    }

    @Override
    public QuoteQuestion answer(QuoteId quote, QuoteQuestionId question, String answer) {
        Texts.check(answer, 1, MAX_ANSWER, "/answer");
        return unit.call(em -> {
            QuestionRow row = em.find(QuestionRow.class, question.value(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null || !row.quote.equals(quote.value())) {
                throw new NotFoundException("quote-question", question.value());
            }
            Instant now = company.now();
            row.answer = answer;
            row.answeredBy = actors.current().user();
            row.answeredAt = Utc.column(now);
            em.flush();
            events.record(new QuoteAnswered(quote, new QuoteStore(em).found(quote).number, question, now));
            return row.question();
        });
    }
}
