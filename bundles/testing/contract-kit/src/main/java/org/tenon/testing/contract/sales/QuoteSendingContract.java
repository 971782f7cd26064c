package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.kernel.message.OutgoingMessage;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.order.Order;
import org.tenon.sales.LinkedQuote;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteLinkService;
import org.tenon.sales.QuoteQuestion;
import org.tenon.sales.QuoteQuestionService;
import org.tenon.sales.QuoteSendingService;
import org.tenon.sales.QuoteState;
import org.tenon.sales.SendRequest;
import org.tenon.sales.SentQuote;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/**
 * Quotes that go out by channels and links, and customers who answer by links. The installation has one channel, {@value #POST},
 * whose addresses begin with {@code box-}.
 */
public interface QuoteSendingContract extends SalesUnderTest {

    String POST = "post";

    QuoteSendingService sending();

    QuoteLinkService links();

    QuoteQuestionService questions();

    /** What was given to the channel in transactions that committed, the oldest first. */
    List<OutgoingMessage> posted();

    private List<OutgoingMessage> posted(Quote quote) {
        return posted().stream()
                .filter(message -> message.about().equals("quote/" + quote.id()))
                .toList();
    }

    /** The token of a link to the quote, which is sent by it. */
    private String linkOf(Quote approved) {
        return token(as(SELLER, () -> sending().send(approved.id(), SendRequest.by(SendRequest.LINK))));
    }

    private static String token(SentQuote sent) {
        String address = sent.link().orElseThrow().address();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void conflicts(String code, Runnable action) {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(action::run)
                .extracting(ConflictException::code)
                .isEqualTo(code);
    }

    @Core
    @DisplayName("SAL-250 Without a channel a quote is sent with a link, and no message goes out")
    default void isSentByLink() {
        Quote quote = approved();

        SentQuote sent = as(SELLER, () -> sending()
                .send(
                        quote.id(),
                        new SendRequest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));

        assertThat(sent.quote()).isEqualTo(found(quote.id()));
        assertThat(sent.quote().state()).isEqualTo(QuoteState.SENT);
        assertThat(sent.link()).isPresent();
        assertThat(sent.message()).isEmpty();
        assertThat(posted(quote)).isEmpty();
        assertThat(events(quote.id().value())).endsWith("quote.sent");
    }

    @Core
    @DisplayName("SAL-251 By a channel one message goes to the customer, with the document and about the quote")
    default void isSentByMessage() {
        Quote quote = approved();

        SentQuote sent =
                as(SELLER, () -> sending().send(quote.id(), SendRequest.by(POST).to("box-7")));

        assertThat(sent.message().orElseThrow().about()).isEqualTo("quote/" + quote.id());
        assertThat(posted(quote)).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo("box-7");
            assertThat(message.text()).contains(quote.number());
            assertThat(message.attachments()).hasSize(1);
        });
    }

    @Full
    @DisplayName("SAL-252 A channel that is not installed only says how the quote went")
    default void isRecorded() {
        Quote quote = approved();

        SentQuote sent = as(SELLER, () -> sending().send(quote.id(), SendRequest.by("print")));

        assertThat(sent.quote().state()).isEqualTo(QuoteState.SENT);
        assertThat(sent.message()).isEmpty();
        assertThat(sent.link()).isEmpty();
    }

    @Core
    @DisplayName("SAL-253 Nothing but an approved quote is sent, and nothing goes out for any other")
    default void isNotSentInOtherStates() {
        for (QuoteState state : SalesUnderTest.statesBut(QuoteState.APPROVED, QuoteState.EXPIRED)) {
            Quote quote = in(state);
            conflicts("quote.state", () -> sending()
                    .send(quote.id(), SendRequest.by(POST).to("box-7")));
            assertThat(posted(quote)).as(state.name()).isEmpty();
            assertThat(found(quote.id())).isEqualTo(quote);
        }
    }

    @Full
    @DisplayName("SAL-254 Without an address, or with one that the channel does not know, a quote stays approved")
    default void needsAnAddress() {
        Quote quote = approved();

        for (SendRequest request :
                List.of(SendRequest.by(POST), SendRequest.by(POST).to("nowhere"))) {
            InvalidRequestException refused = catchThrowableOfType(
                    InvalidRequestException.class, () -> sending().send(quote.id(), request));
            assertThat(SalesUnderTest.pointers(refused)).containsExactly("/to");
        }
        assertThat(found(quote.id())).isEqualTo(quote);
        assertThat(posted(quote)).isEmpty();
    }

    @Full
    @DisplayName(
            "SAL-255 When the transaction around it fails, a quote is not sent, nor its message, nor is its link worth anything")
    default void isSentAsAWhole() {
        Quote quote = approved();
        String[] made = new String[1];

        assertThatThrownBy(() -> transactions().required(() -> {
                    made[0] = token(
                            sending().send(quote.id(), SendRequest.by(POST).to("box-7")));
                    throw new IllegalStateException("the caller fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(found(quote.id())).isEqualTo(quote);
        assertThat(posted(quote)).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> links().open(made[0]));
    }

    @Core
    @DisplayName("SAL-256 A link shows its quote, and that it was opened is told once")
    default void showsItsQuote() {
        Quote quote = approved();
        String token = linkOf(quote);

        LinkedQuote shown = links().open(token);
        links().open(token);

        assertThat(shown.quote()).isEqualTo(found(quote.id()));
        assertThat(shown.answerable()).isTrue();
        assertThat(events(quote.id().value())).containsOnlyOnce("quote.viewed");
    }

    @Core
    @DisplayName(
            "SAL-257 Accepting by a link makes the order at the quote's prices, and doing it again changes nothing")
    default void isAcceptedByLink() {
        Quote quote = submitted(line(goods("0.333"), 7).less(org.tenon.kernel.Percent.of("3")));
        String token = linkOf(quote);

        LinkedQuote accepted = links().accept(token, Optional.of("PO 4711"));
        LinkedQuote again = links().accept(token, Optional.of("PO 4712"));

        assertThat(accepted.quote().state()).isEqualTo(QuoteState.ACCEPTED);
        assertThat(accepted.answerable()).isFalse();
        assertThat(again).isEqualTo(accepted);
        Order order = orders().find(accepted.quote().order().orElseThrow()).orElseThrow();
        assertThat(order.net()).isEqualTo(quote.net());
        assertThat(order.reference()).contains("PO 4711");
        assertThat(ordersOf(quote)).hasSize(1);
    }

    @Full
    @DisplayName("SAL-258 Rejecting by a link says why, and doing it again changes nothing")
    default void isRejectedByLink() {
        Quote quote = approved();
        String token = linkOf(quote);

        LinkedQuote rejected = links().reject(token, "too late for us");

        assertThat(rejected.quote().state()).isEqualTo(QuoteState.REJECTED);
        assertThat(rejected.quote().reason()).isEqualTo("too late for us");
        assertThat(links().reject(token, "and too dear")).isEqualTo(rejected);
        conflicts("quote.state", () -> links().accept(token, Optional.empty()));
        assertThat(ordersOf(quote)).isEmpty();
    }

    @Core
    @DisplayName("SAL-259 A token that differs by one character opens nothing")
    default void isNotForged() {
        String token = linkOf(approved());

        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == '1' ? '2' : '1';
            String forged = token.substring(0, i) + other + token.substring(i + 1);
            assertThatExceptionOfType(NotFoundException.class)
                    .as(forged)
                    .isThrownBy(() -> links().accept(forged, Optional.empty()))
                    .matches(refused -> refused.code().equals("quote-link.not-found"));
        }
        for (String nonsense : List.of("", "x", "..", token + "A", "a".repeat(5000))) {
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> links().open(nonsense));
        }
    }

    @Full
    @DisplayName("SAL-260 A link opens nothing after its time, or once it was taken back")
    default void isWorthNothingAfterwards() {
        Quote quote = approved();
        String token = linkOf(quote);
        String late = token(sending().sendAgain(quote.id(), SendRequest.by(SendRequest.LINK)));
        Quote other = approved();
        String revoked = linkOf(other);

        sending().revokeLinks(other.id());
        sending().revokeLinks(other.id());
        conflicts("quote-link.revoked", () -> links().open(revoked));
        conflicts("quote-link.revoked", () -> links().accept(revoked, Optional.empty()));

        setToday(quote.validUntil().plusYears(1));
        conflicts("quote-link.expired", () -> links().open(token));
        conflicts("quote-link.expired", () -> links().ask(late, "Still there?"));
    }

    @Core
    @DisplayName("SAL-261 A link accepts nothing but what is sent and valid")
    default void acceptsWhatIsSent() {
        Quote superseded = approved();
        String old = linkOf(superseded);
        as(SELLER, () -> quotes().revise(superseded.id()));
        conflicts("quote.state", () -> links().accept(old, Optional.empty()));
        conflicts("quote.state", () -> links().reject(old, "no"));
        assertThat(links().open(old).answerable()).isFalse();

        Quote quote = approved();
        String late = linkOf(quote);
        setToday(quote.validUntil().plusDays(1));
        assertThat(links().open(late).answerable()).isFalse();
        conflicts("quote.expired", () -> links().accept(late, Optional.empty()));
        assertThat(found(quote.id()).state()).isEqualTo(QuoteState.EXPIRED);
        assertThat(ordersOf(quote)).isEmpty();
        assertThat(ordersOf(superseded)).isEmpty();
    }

    @Concurrent
    @DisplayName("SAL-262 Of sixteen who accept by a link at once, all see it accepted, and there is one order")
    default void isAcceptedOnceByLink() {
        Quote quote = approved();
        String token = linkOf(quote);

        var outcomes = Together.run(16, i -> links().accept(token, Optional.empty()));

        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(ConflictException.class));
        assertThat(outcomes).anyMatch(Together.Outcome::succeeded);
        assertThat(ordersOf(quote)).hasSize(1);
        assertThat(events(quote.id().value())).containsOnlyOnce("quote.accepted");
    }

    @Core
    @DisplayName("SAL-263 What a customer asks by a link is answered, and read by the link")
    default void isAskedAndAnswered() {
        Quote quote = approved();
        String token = linkOf(quote);

        links().ask(token, "Is the cable included?");
        links().ask(token, "Is the cable included?");
        QuoteQuestion asked = questions().questions(quote.id()).get(0);
        QuoteQuestion answered = as(SELLER, () -> questions().answer(quote.id(), asked.id(), "Yes, two metres of it."));

        assertThat(questions().questions(quote.id())).containsExactly(answered);
        assertThat(links().open(token).questions()).containsExactly(answered);
        assertThat(answered.answer()).contains("Yes, two metres of it.");
        assertThat(answered.answeredBy()).contains(SELLER.user());
        assertThat(events(quote.id().value())).containsOnlyOnce("quote.asked", "quote.answered");
        QuoteId other = approved().id();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> questions().answer(other, asked.id(), "No."));
    }

    @Full
    @DisplayName("SAL-264 A customer asks nothing empty or endless, and not without end")
    default void isAskedWithinBounds() {
        Quote quote = approved();
        String token = linkOf(quote);

        for (String question : List.of("", " ", "x".repeat(QuoteLinkService.MAX_QUESTION + 1))) {
            assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> links().ask(token, question));
        }
        for (int i = 0; i < QuoteLinkService.MAX_OPEN_QUESTIONS; i++) {
            links().ask(token, "Question " + i);
        }
        conflicts("quote.questions", () -> links().ask(token, "One more"));
        assertThat(questions().questions(quote.id())).hasSize(QuoteLinkService.MAX_OPEN_QUESTIONS);
    }

    @Full
    @DisplayName("SAL-265 A sent quote is sent again, to others and by other ways, and stays as it was")
    default void isSentAgain() {
        Quote quote = sent();

        SentQuote again = as(SELLER, () -> sending()
                .sendAgain(quote.id(), SendRequest.by(POST).to("box-8")));
        as(SELLER, () -> sending().sendAgain(quote.id(), SendRequest.by(POST).to("box-8")));

        assertThat(again.quote()).isEqualTo(quote);
        assertThat(posted(quote)).hasSize(2).extracting(OutgoingMessage::to).containsOnly("box-8");
        Quote draft = approved();
        conflicts("quote.state", () -> sending().sendAgain(draft.id(), SendRequest.by(SendRequest.LINK)));
    }

    @Full
    @DisplayName("SAL-266 The customer's answer is on record in the name of links, and costs what was agreed")
    default void keepsItsPricesByLink() {
        var product = goods("10");
        Quote quote = submitted(line(product, 4));
        String token = linkOf(quote);
        nowCosts(product, "12");

        LinkedQuote accepted = links().accept(token, Optional.empty());

        assertThat(orders().find(accepted.quote().order().orElseThrow())
                        .orElseThrow()
                        .net())
                .isEqualTo(usd("40"));
    }
}
