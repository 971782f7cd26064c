package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.order.Order;
import org.tenon.order.OrderLine;
import org.tenon.order.OrderState;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteLine;
import org.tenon.sales.QuoteState;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** To the customer and back: sending, accepting, rejecting, expiring, revising. */
public interface ClosingContract extends SalesUnderTest {

    private void refuses(Quote quote, Runnable action) {
        assertThatExceptionOfType(ConflictException.class)
                .as(quote.state().name())
                .isThrownBy(() -> actors().as(ADMIN, action))
                .matches(refused -> refused.code().equals("quote.state"));
        assertThat(found(quote.id())).isEqualTo(quote);
    }

    @Core
    @DisplayName("SAL-70 An approved quote is sent")
    default void isSent() {
        Quote quote = sent();

        assertThat(quote.state()).isEqualTo(QuoteState.SENT);
        assertThat(found(quote.id())).isEqualTo(quote);
        assertThat(events(quote.id().value())).endsWith("quote.approved", "quote.sent");
    }

    @Full
    @DisplayName("SAL-71 Nothing but an approved quote is sent")
    default void isNotSent() {
        for (QuoteState state : SalesUnderTest.statesBut(QuoteState.APPROVED, QuoteState.EXPIRED)) {
            Quote quote = in(state);
            refuses(quote, () -> closing().send(quote.id(), "email"));
        }
    }

    @Full
    @DisplayName("SAL-72 A channel has 1 to 32 characters")
    default void namesAChannel() {
        Quote quote = approved();

        for (String channel : List.of("", "x".repeat(33))) {
            InvalidRequestException refused = catchThrowableOfType(
                    InvalidRequestException.class, () -> closing().send(quote.id(), channel));
            assertThat(SalesUnderTest.pointers(refused)).containsExactly("/channel");
        }
    }

    @Core
    @DisplayName("SAL-73 Accepting makes the order, at the quote's prices to the cent")
    default void becomesAnOrder() {
        Quote quote = submitted(line(goods("0.333"), 7).less(Percent.of("3")), line(goods("19.99"), 3));

        Quote accepted = closing().accept(quote.id(), Optional.of("PO 4711"));

        assertThat(accepted.state()).isEqualTo(QuoteState.ACCEPTED);
        assertThat(found(quote.id())).isEqualTo(accepted);
        Order order = orders().find(accepted.order().orElseThrow()).orElseThrow();
        assertThat(order.state()).isEqualTo(OrderState.DRAFT);
        assertThat(order.customer()).isEqualTo(quote.draft().customer());
        assertThat(order.reference()).contains("PO 4711");
        assertThat(order.source()).contains("quote/" + quote.id());
        assertThat(order.lines())
                .extracting(OrderLine::priced)
                .isEqualTo(quote.lines().stream().map(QuoteLine::priced).toList());
        assertThat(order.net()).isEqualTo(quote.net());
        assertThat(order.gross()).isEqualTo(quote.gross());
        assertThat(order.pricedBy()).isEqualTo(quote.pricedBy());
        assertThat(events(quote.id().value())).endsWith("quote.accepted");
    }

    @Core
    @DisplayName("SAL-74 A sent quote keeps its prices, whatever the price list says when it is accepted")
    default void keepsItsPrices() {
        ProductId product = goods("10");
        Quote quote = submitted(line(product, 4));
        closing().send(quote.id(), "email");
        nowCosts(product, "12");

        Quote accepted = closing().accept(quote.id(), Optional.empty());

        Order order = orders().find(accepted.order().orElseThrow()).orElseThrow();
        assertThat(order.net()).isEqualTo(usd("40"));
    }

    @Full
    @DisplayName("SAL-75 Nothing but an approved or sent quote is accepted, and there is no order otherwise")
    default void isNotAccepted() {
        for (QuoteState state : SalesUnderTest.statesBut(
                QuoteState.APPROVED, QuoteState.SENT, QuoteState.EXPIRED, QuoteState.ACCEPTED)) {
            Quote quote = in(state);
            refuses(quote, () -> closing().accept(quote.id(), Optional.empty()));
            assertThat(ordersOf(quote)).isEmpty();
        }
    }

    @Core
    @DisplayName("SAL-76 Accepting twice makes one order")
    default void isAcceptedOnce() {
        Quote quote = accepted();

        refuses(quote, () -> closing().accept(quote.id(), Optional.empty()));
        assertThat(ordersOf(quote)).hasSize(1);
    }

    @Concurrent
    @DisplayName("SAL-77 Of sixteen who accept at once, one does, and there is one order")
    default void isAcceptedOnceByMany() {
        Quote quote = sent();

        var outcomes = Together.run(16, i -> closing().accept(quote.id(), Optional.of("thread " + i)));

        assertThat(outcomes.stream().filter(Together.Outcome::succeeded)).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !outcome.succeeded()))
                .allSatisfy(outcome -> assertThat(outcome.failure())
                        .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                                .isEqualTo("quote.state")));
        assertThat(ordersOf(quote)).hasSize(1);
        assertThat(events(quote.id().value())).containsOnlyOnce("quote.accepted");
    }

    @Full
    @DisplayName("SAL-78 A quote is accepted on the last day of its validity")
    default void isAcceptedOnItsLastDay() {
        Quote quote = sent();
        setToday(quote.validUntil());

        assertThat(closing().accept(quote.id(), Optional.empty()).state()).isEqualTo(QuoteState.ACCEPTED);
    }

    @Core
    @DisplayName("SAL-79 After its validity a quote is not accepted, and is expired")
    default void expires() {
        Quote quote = sent();
        setToday(quote.validUntil().plusDays(1));

        for (int i = 0; i < 2; i++) {
            ConflictException refused = catchThrowableOfType(
                    ConflictException.class, () -> closing().accept(quote.id(), Optional.empty()));
            assertThat(refused.code()).isEqualTo("quote.expired");
        }

        assertThat(found(quote.id()).state()).isEqualTo(QuoteState.EXPIRED);
        assertThat(ordersOf(quote)).isEmpty();
        assertThat(events(quote.id().value())).containsOnlyOnce("quote.expired").endsWith("quote.expired");
    }

    @Full
    @DisplayName("SAL-80 A quote expires even when it is accepted inside a larger transaction")
    default void expiresInATransaction() {
        Quote quote = sent();
        setToday(quote.validUntil().plusDays(1));

        assertThatThrownBy(() -> transactions().required(() -> closing().accept(quote.id(), Optional.empty())))
                .isInstanceOf(ConflictException.class);

        assertThat(found(quote.id()).state()).isEqualTo(QuoteState.EXPIRED);
    }

    @Full
    @DisplayName("SAL-81 When the transaction around it fails, a quote is not accepted and there is no order")
    default void rollsBack() {
        Quote quote = approved();

        assertThatThrownBy(() -> transactions().required(() -> {
                    closing().accept(quote.id(), Optional.empty());
                    throw new IllegalStateException("something else failed");
                }))
                .hasMessage("something else failed");

        assertThat(found(quote.id())).isEqualTo(quote);
        assertThat(ordersOf(quote)).isEmpty();
        assertThat(events(quote.id().value())).doesNotContain("quote.accepted");
    }

    @Full
    @DisplayName("SAL-82 From draft to order in one transaction")
    default void goesInOneTransaction() {
        ProductId product = goods("10");

        Quote accepted = transactions().required(() -> {
            Quote first = drafted(line(product, 1), line(product, 2));
            QuoteDraft other = QuoteDraft.of(first.draft().customer(), List.of(line(product, 5)));
            Quote changed = quotes().change(first.id(), first.version(), other);
            approvals().submit(changed.id());
            return closing().accept(changed.id(), Optional.empty());
        });

        assertThat(found(accepted.id())).isEqualTo(accepted);
        assertThat(accepted.net()).isEqualTo(usd("50"));
        assertThat(ordersOf(accepted)).hasSize(1);
    }

    @Full
    @DisplayName("SAL-83 The customer rejects a sent quote")
    default void isRejectedByTheCustomer() {
        Quote quote = sent();

        Quote rejected = as(SELLER, () -> approvals().reject(quote.id(), "bought elsewhere"));

        assertThat(rejected.state()).isEqualTo(QuoteState.REJECTED);
        assertThat(rejected.reason()).isEqualTo("bought elsewhere");
        assertThat(events(quote.id().value())).endsWith("quote.sent", "quote.rejected");
    }

    @Core
    @DisplayName("SAL-84 A revision is a new draft under the same number, at today's prices; the old one is superseded")
    default void isRevised() {
        ProductId product = goods("10");
        Quote old = submitted(line(product, 4).less(Percent.of("5")));
        LocalDate later = today().plusDays(10);
        setToday(later);
        nowCosts(product, "12");

        Quote revision = quotes().revise(old.id());

        assertThat(revision.id()).isNotEqualTo(old.id());
        assertThat(revision.number()).isEqualTo(old.number());
        assertThat(revision.revision()).isEqualTo(2);
        assertThat(revision.state()).isEqualTo(QuoteState.DRAFT);
        assertThat(revision.approvals()).isEmpty();
        assertThat(revision.draft().lines()).isEqualTo(old.draft().lines());
        assertThat(revision.date()).isEqualTo(later);
        assertThat(revision.validUntil()).isEqualTo(later.plusDays(VALIDITY_DAYS));
        // 4 x 12 less 5 %
        assertThat(revision.net()).isEqualTo(usd("45.60"));
        assertThat(found(old.id()).state()).isEqualTo(QuoteState.SUPERSEDED);
        assertThat(found(old.id()).net()).isEqualTo(old.net());
        assertThat(found(revision.id())).isEqualTo(revision);
        assertThat(events(revision.id().value())).containsExactly("quote.drafted");
    }

    @Full
    @DisplayName("SAL-85 A revision can be revised; a draft, an accepted and a superseded quote cannot")
    default void isRevisedInSomeStates() {
        for (QuoteState state : List.of(
                QuoteState.PENDING, QuoteState.APPROVED, QuoteState.SENT, QuoteState.REJECTED, QuoteState.EXPIRED)) {
            Quote second = quotes().revise(in(state).id());
            approvals().submit(second.id());
            assertThat(quotes().revise(second.id()).revision()).as(state.name()).isEqualTo(3);
        }
        for (QuoteState state : List.of(QuoteState.DRAFT, QuoteState.ACCEPTED, QuoteState.SUPERSEDED)) {
            Quote quote = in(state);
            refuses(quote, () -> quotes().revise(quote.id()));
        }
    }

    @Concurrent
    @DisplayName("SAL-86 Of sixteen who revise at once, one does")
    default void isRevisedOnce() {
        Quote quote = sent();

        var outcomes = Together.run(16, i -> quotes().revise(quote.id()));

        assertThat(outcomes.stream().filter(Together.Outcome::succeeded)).hasSize(1);
    }

    @Concurrent
    @DisplayName("SAL-87 Of one who accepts and one who revises at once, one does")
    default void isAcceptedOrRevised() {
        Quote quote = sent();

        var outcomes = Together.run(
                2, i -> i == 0 ? closing().accept(quote.id(), Optional.empty()) : quotes().revise(quote.id()));

        assertThat(outcomes.stream().filter(Together.Outcome::succeeded)).hasSize(1);
        QuoteState state = found(quote.id()).state();
        assertThat(ordersOf(quote)).hasSize(state == QuoteState.ACCEPTED ? 1 : 0);
    }
}
