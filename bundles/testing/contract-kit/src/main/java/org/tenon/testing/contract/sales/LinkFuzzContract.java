package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.TenonException;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteState;
import org.tenon.sales.SendRequest;
import org.tenon.testing.contract.Full;

/** Looks for a way round the approval by links: the customer keeps every link that he ever got, and tries them all the time. */
public interface LinkFuzzContract extends QuoteSendingContract {

    int GAMES = 15;
    int MOVES = 30;
    BigDecimal FREE = new BigDecimal("10");

    /** One quote with its revisions and duplicates, and the links that the customer has. */
    final class LinkGame {

        private final LinkFuzzContract sales;
        private final Random random;
        private final ProductId product;
        private final List<String> held = new ArrayList<>();
        private final List<QuoteId> quotes = new ArrayList<>();
        private final ConcurrentMap<QuoteId, BigDecimal> agreed = new ConcurrentHashMap<>();

        LinkGame(LinkFuzzContract sales, long seed) {
            this.sales = sales;
            this.random = new Random(seed);
            this.product = sales.goods("100");
            quotes.add(sales.drafted(wish()).id());
        }

        private PriceRequestLine wish() {
            return line(product, 1).less(new Percent(BigDecimal.valueOf(random.nextInt(30))));
        }

        void move() {
            QuoteId some = quotes.get(random.nextInt(quotes.size()));
            try {
                seller(some);
            } catch (TenonException refused) {
                // What is refused changes nothing; what it must not change is checked below.
            }
            try {
                customer();
            } catch (TenonException refused) {
                // As above.
            }
        }

        private void seller(QuoteId some) {
            Quote quote = sales.found(some);
            switch (random.nextInt(8)) {
                case 0, 1 -> sales.as(SELLER, () -> sales.quotes()
                        .change(
                                some,
                                quote.version(),
                                QuoteDraft.of(quote.draft().customer(), List.of(wish()))));
                case 2, 3 -> sales.as(SELLER, () -> sales.approvals().submit(some));
                case 4 -> {
                    sales.as(MANAGER, () -> sales.approvals().approve(some, ""));
                    agreed.put(some, discount(quote));
                }
                case 5 -> keep(sales.as(SELLER, () -> sales.sending().send(some, SendRequest.by(SendRequest.LINK)))
                        .link()
                        .orElseThrow()
                        .address());
                case 6 -> quotes.add(
                        sales.as(SELLER, () -> sales.quotes().revise(some)).id());
                default -> quotes.add(sales.as(SELLER, () -> sales.starts().duplicate(some, Optional.empty()))
                        .id());
            }
        }

        private void keep(String address) {
            held.add(address.substring(address.lastIndexOf('/') + 1));
        }

        private void customer() {
            if (!held.isEmpty() && random.nextInt(3) == 0) {
                String token = held.get(random.nextInt(held.size()));
                switch (random.nextInt(6)) {
                    case 0 -> sales.links().accept(token, Optional.empty());
                    case 1 -> sales.links().reject(token, "no");
                    default -> sales.links().open(token);
                }
            }
        }

        /** What was accepted has no more off than needs nobody, or than the manager has agreed to on some revision of it. */
        void check() {
            for (QuoteId id : quotes) {
                Quote quote = sales.found(id);
                if (quote.state() == QuoteState.ACCEPTED && discount(quote).compareTo(FREE) > 0) {
                    BigDecimal most = quotes.stream()
                            .filter(agreed::containsKey)
                            .filter(other -> sales.found(other).number().equals(quote.number()))
                            .map(agreed::get)
                            .max(BigDecimal::compareTo)
                            .orElse(BigDecimal.ZERO);
                    assertThat(discount(quote)).isLessThanOrEqualTo(most);
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

        private static BigDecimal discount(Quote quote) {
            return quote.lines().get(0).priced().discount().value();
        }
    }

    @Full
    @DisplayName(
            "SAL-267 No sequence of commands and answers by links, old ones included, makes an order that nobody agreed to")
    default void findsNoWayRoundByLinks() {
        for (long seed = 1; seed <= GAMES; seed++) {
            LinkGame game = new LinkGame(this, seed);
            for (int i = 0; i < MOVES; i++) {
                game.move();
                game.check();
            }
        }
    }
}
