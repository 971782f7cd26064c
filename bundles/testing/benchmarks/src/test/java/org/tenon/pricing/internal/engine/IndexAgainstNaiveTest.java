package org.tenon.pricing.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.NoPriceException;

/** The index and the naive search give the same answers, traces and refusals included, whatever is in the book. */
class IndexAgainstNaiveTest {

    /** {@code -Drandom.books=1000000} tries as many. */
    private static final int BOOKS = Integer.getInteger("random.books", 600);

    private static final long SEED = Long.getLong("random.seed", 4711);

    private final PricingEngine engine = new PricingEngine("random@1.0.0");

    @Test
    void an_index_answers_as_the_naive_search_does() {
        int priced = 0;
        int refused = 0;
        for (int i = 0; i < BOOKS; i++) {
            Random random = new Random(SEED + i);
            RandomBook book = new RandomBook(random, i % 3 == 0 ? 60 : 12);
            CompiledList indexed = book.compiled(RuleIndex::of);
            CompiledList naive = book.compiled(NaiveRules::new);
            for (int basket = 0; basket < 4; basket++) {
                RandomBook.Request request = book.request();
                List<BasketLine> lines = new ArrayList<>();
                for (int line = random.nextInt(5); line >= 0; line--) {
                    lines.add(book.line());
                }

                String answer = answer(book.basket(indexed, lines, request));

                assertThat(answer)
                        .as("book %d, basket %d, %s", SEED + i, basket, lines)
                        .isEqualTo(answer(book.basket(naive, lines, request)));
                if (answer.startsWith("PriceResult")) {
                    priced++;
                } else {
                    refused++;
                }
            }
        }
        assertThat(priced).as("priced, so that the comparison means something").isGreaterThan(BOOKS / 2);
        assertThat(refused)
                .as("refused, so that the comparison means something")
                .isGreaterThan(BOOKS / 4);
    }

    /** All that is in an answer: the records print every price, tax and step. */
    private String answer(Basket basket) {
        try {
            return engine.price(basket).toString();
        } catch (NoPriceException nothing) {
            return nothing.missing().toString();
        } catch (InvalidRequestException wrong) {
            return wrong.violations().toString();
        }
    }
}
