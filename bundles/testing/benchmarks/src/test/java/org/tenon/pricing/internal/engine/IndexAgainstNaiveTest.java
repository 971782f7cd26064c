package org.tenon.pricing.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.NoPriceException;
import org.tenon.pricing.PriceRule;

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

    @Test
    void an_index_with_changes_answers_as_one_that_was_read_anew() {
        for (int i = 0; i < BOOKS; i++) {
            Random random = new Random(SEED + i);
            RandomBook book = new RandomBook(random, 30);
            int known = random.nextInt(20);
            CompiledList anew = book.compiled(rules -> RuleIndex.of(ended(rules)));
            CompiledList caughtUp = book.compiled(rules -> caughtUp(rules, Math.min(known, rules.size())));
            RandomBook.Request request = book.request();
            List<BasketLine> lines = List.of(book.line(), book.line(), book.line());

            assertThat(answer(book.basket(caughtUp, lines, request)))
                    .as("book %d", SEED + i)
                    .isEqualTo(answer(book.basket(anew, lines, request)));
        }
    }

    /** The first rules as they were, then every third of them ended, and the others come. */
    private static RuleIndex caughtUp(List<PriceRule> rules, int known) {
        List<PriceRule> now = ended(rules);
        List<PriceRule> changes = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (i >= known || i % 3 == 0) {
                changes.add(now.get(i));
            }
        }
        return RuleIndex.of(rules.subList(0, known)).with(changes).orElseThrow();
    }

    /** Every third rule ended on a day of some requests. */
    private static List<PriceRule> ended(List<PriceRule> rules) {
        List<PriceRule> ended = new ArrayList<>(rules);
        for (int i = 0; i < rules.size(); i += 3) {
            PriceRule rule = rules.get(i);
            DateRange days = rule.definition().validity();
            if (days.from().map(RandomBook.DAY::isAfter).orElse(true)) {
                DateRange until = new DateRange(days.from(), Optional.of(RandomBook.DAY));
                ended.set(
                        i,
                        new PriceRule(rule.id(), rule.list(), rule.definition().valid(until)));
            }
        }
        return ended;
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
