package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteQuestion;
import org.tenon.sales.QuoteQuestionId;
import org.tenon.sales.QuoteQuestionService;

/** {@code /api/quotes/{id}/questions}: what customers ask, and what they are told. */
@Component(service = QuoteQuestionResource.class)
@RestResource
@Path("quotes/{id}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "quotes")
public final class QuoteQuestionResource {

    private final QuoteQuestionService questions;

    @Activate
    public QuoteQuestionResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteQuestionService questions) {
        this.questions = questions;
    }

    /** A question as an answer gives it. */
    record QuestionBody(
            QuoteQuestionId id,
            String question,
            Instant askedAt,
            Optional<String> answer,
            Optional<String> answeredBy,
            Optional<Instant> answeredAt) {

        static QuestionBody of(QuoteQuestion question) {
            return new QuestionBody(
                    question.id(),
                    question.question(),
                    question.askedAt(),
                    question.answer(),
                    question.answeredBy(),
                    question.answeredAt());
        }
    }

    /** What the customer is told. */
    record AnswerInput(@Nullable String answer) {}

    @GET
    @Permission("quote.read")
    @Operation(summary = "Lists what customers have asked about a quote, the oldest first")
    public PageBody<QuestionBody> list(@PathParam("id") QuoteId id) {
        return new PageBody<>(
                questions.questions(id).stream().map(QuestionBody::of).toList(), Optional.empty());
    }

    @POST
    @Path("{question}/answer")
    @Permission("quote.write")
    @Operation(summary = "Answers a question; the customer reads it on the page that the link leads to")
    public Response answer(
            @PathParam("id") QuoteId id, @PathParam("question") QuoteQuestionId question, @Nullable AnswerInput body) {
        String words = ActionInput.needed(body == null ? null : body.answer(), "/answer", "Say what the answer is.");
        QuoteQuestion answered = questions.answer(id, question, words);
        return Versions.ok(QuestionBody.of(answered), answered.version());
    }
}
