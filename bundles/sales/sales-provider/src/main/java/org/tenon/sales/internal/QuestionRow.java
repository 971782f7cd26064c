package org.tenon.sales.internal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.persistence.Utc;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteQuestion;
import org.tenon.sales.QuoteQuestionId;

/** A customer's question as it is kept. */
@Entity
@Table(name = "sales_quote_question")
class QuestionRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "quote_id")
    String quote;

    @Column(name = "question")
    String question;

    @Column(name = "asked_at")
    LocalDateTime askedAt;

    @Column(name = "answer")
    @Nullable
    String answer;

    @Column(name = "answered_by")
    @Nullable
    String answeredBy;

    @Column(name = "answered_at")
    @Nullable
    LocalDateTime answeredAt;

    @Version
    @Column(name = "version")
    long version;

    static List<QuestionRow> about(EntityManager em, String quote) {
        return em.createQuery("select q from QuestionRow q where q.quote = :quote order by q.id", QuestionRow.class)
                .setParameter("quote", quote)
                .getResultList();
    }

    QuoteQuestionId questionId() {
        return new QuoteQuestionId(id);
    }

    QuoteQuestion question() {
        return new QuoteQuestion(
                questionId(),
                new QuoteId(quote),
                question,
                Utc.instant(askedAt),
                Optional.ofNullable(answer),
                Optional.ofNullable(answeredBy),
                Optional.ofNullable(answeredAt).map(Utc::instant),
                version);
    }
}
