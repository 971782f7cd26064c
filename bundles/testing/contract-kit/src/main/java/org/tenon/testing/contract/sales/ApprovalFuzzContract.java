package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.TenonException;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteState;
import org.tenon.sales.Repricing;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** Looks for a way round the approval by trying everything in any order. */
public interface ApprovalFuzzContract extends ApprovalUnderTest {

    int SEQUENCES = 25;
    int COMMANDS = 25;
    BigDecimal LIMIT = new BigDecimal("10");
    Set<QuoteState> OUT = EnumSet.of(QuoteState.APPROVED, QuoteState.SENT, QuoteState.ACCEPTED);

    /** One quote with its revisions, and the discounts that the manager has said yes to. */
    final class Game {

        private final ApprovalFuzzContract sales;
        private final Random random;
        private final ProductId product;
        private final List<BigDecimal> agreed = new ArrayList<>();
        private QuoteId current;

        Game(ApprovalFuzzContract sales, long seed) {
            this.sales = sales;
            this.random = new Random(seed);
            this.product = sales.goods("100");
            this.current = sales.drafted(wish()).id();
        }

        private PriceRequestLine wish() {
            return line(product, 1).less(new Percent(BigDecimal.valueOf(random.nextInt(40))));
        }

        private QuoteDraft draft(Quote quote) {
            return QuoteDraft.of(quote.draft().customer(), List.of(wish()));
        }

        private static BigDecimal discount(Quote quote) {
            return quote.lines().get(0).priced().discount().value();
        }

        /** One command of those that there are; what is refused changes nothing. */
        void play() {
            Quote quote = sales.found(current);
            try {
                switch (random.nextInt(10)) {
                    case 0, 1 -> sales.as(SELLER, () -> sales.quotes().change(current, quote.version(), draft(quote)));
                    case 2 -> sales.as(SELLER, () -> sales.quotes().reprice(current, Repricing.CURRENT));
                    case 3, 4 -> sales.as(SELLER, () -> sales.approvals().submit(current));
                    case 5 -> {
                        sales.as(MANAGER, () -> sales.approvals().approve(current, ""));
                        agreed.add(discount(quote));
                    }
                    case 6 -> sales.as(SELLER, () -> sales.approvals().approve(current, "I say so"));
                    case 7 -> sales.as(MANAGER, () -> sales.approvals().reject(current, "no"));
                    case 8 -> sales.as(SELLER, () -> sales.closing().send(current, "email"));
                    default -> {
                        if (random.nextInt(4) == 0) {
                            sales.as(SELLER, () -> sales.closing().accept(current, Optional.empty()));
                        } else {
                            current = sales.as(SELLER, () -> sales.quotes().revise(current))
                                    .id();
                        }
                    }
                }
            } catch (TenonException refused) {
                assertThat(sales.found(quote.id())).isEqualTo(quote);
            }
        }

        /** What is out has no more off than needs nobody, or than the manager has agreed to. */
        void check() {
            Quote quote = sales.found(current);
            if (OUT.contains(quote.state()) && discount(quote).compareTo(LIMIT) > 0) {
                assertThat(agreed).as("what was agreed to").anySatisfy(most -> assertThat(discount(quote))
                        .isLessThanOrEqualTo(most));
            }
            if (quote.state() == QuoteState.ACCEPTED) {
                assertThat(sales.orders()
                                .find(quote.order().orElseThrow())
                                .orElseThrow()
                                .net())
                        .isEqualTo(quote.net());
            }
        }
    }

    @Full
    @DisplayName("SAL-140 No sequence of commands takes a quote out that nobody agreed to")
    default void findsNoWayRound() {
        for (long seed = 1; seed <= SEQUENCES; seed++) {
            Game game = new Game(this, seed);
            for (int i = 0; i < COMMANDS; i++) {
                game.play();
                game.check();
            }
        }
    }

    @Concurrent
    @DisplayName("SAL-141 Nor do commands that are given at once: what is approved is what was handed in")
    default void findsNoWayRoundAtOnce() {
        for (int round = 0; round < 5; round++) {
            Quote draft = drafted(hundred("0"));
            QuoteDraft cheaper = QuoteDraft.of(
                    draft.draft().customer(),
                    List.of(draft.draft().lines().get(0).less(Percent.of("50"))));

            Together.run(
                    6,
                    i -> as(SELLER, () -> switch (i % 3) {
                        case 0 -> approvals().submit(draft.id());
                        case 1 -> quotes().change(draft.id(), draft.version(), cheaper);
                        default -> closing().send(draft.id(), "email");
                    }));

            Quote settled = found(draft.id());
            boolean halved = settled.lines().get(0).priced().discount().equals(Percent.of("50"));
            assertThat(OUT.contains(settled.state()) && halved).isFalse();
        }
    }
}
