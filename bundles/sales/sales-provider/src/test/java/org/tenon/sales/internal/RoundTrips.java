package org.tenon.sales.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteDraft;
import org.tenon.testing.fixture.TestDatabase;

/** How often sales, with all that it asks, goes to the database. */
abstract class RoundTrips extends SalesOnDatabase {

    /** The platform sends inserts in batches of this many. */
    private static final int BATCH = 100;

    RoundTrips(TestDatabase database) {
        super(database);
    }

    private QuoteDraft draftOf(ProductId product, int lines) {
        List<PriceRequestLine> all = Collections.nCopies(lines, line(product, 2));
        return QuoteDraft.of(customer(), all);
    }

    private long count(Supplier<Quote> call) {
        platform.statements().reset();
        assertThat(call.get()).isNotNull();
        return platform.statements().count();
    }

    @Test
    @DisplayName("Writing, rewriting and accepting a quote of 100 lines takes as many round trips as one of 2")
    void do_not_grow_with_the_lines() {
        ProductId product = goods("10");
        QuoteDraft small = draftOf(product, 2);
        QuoteDraft large = draftOf(product, BATCH);
        quotes().draft(small);

        assertThat(count(() -> quotes().draft(large))).isEqualTo(count(() -> quotes().draft(small)));

        Quote few = quotes().draft(small);
        Quote many = quotes().draft(large);
        assertThat(count(() -> quotes().change(many.id(), many.version(), large)))
                .isEqualTo(count(() -> quotes().change(few.id(), few.version(), small)));
        assertThat(count(() -> approvals().submit(many.id())))
                .isEqualTo(count(() -> approvals().submit(few.id())));
        assertThat(count(() -> closing().accept(many.id(), Optional.empty())))
                .isEqualTo(count(() -> closing().accept(few.id(), Optional.empty())));
    }

    @Test
    @DisplayName(
            "A change of 1,000 lines asks pricing and stock once, and takes one round trip more for each batch of lines")
    void grow_with_the_batches() {
        int large = 10 * BATCH;
        ProductId product = goods("10");
        AtomicInteger asked = new AtomicInteger();
        QuoteBook counting = quotesPricedBy(request -> {
            asked.incrementAndGet();
            return pricing.price(request);
        });
        Quote few = quotes().draft(draftOf(product, BATCH));
        Quote many = quotes().draft(draftOf(product, large));

        long ofFew = count(() -> counting.change(few.id(), few.version(), draftOf(product, BATCH)));
        long ofMany = count(() -> counting.change(many.id(), many.version(), draftOf(product, large)));

        assertThat(asked).hasValue(2);
        assertThat(ofMany - ofFew).isLessThanOrEqualTo((large - BATCH) / BATCH);
        assertThat(count(() -> approvals().submit(many.id())))
                .isEqualTo(count(() -> approvals().submit(few.id())));
    }

    @Test
    @DisplayName("Changing one line of 1,000 takes as many round trips as changing one of 2")
    void do_not_grow_when_one_line_changes() {
        int large = 10 * BATCH;
        ProductId product = goods("10");
        Quote few = quotes().draft(draftOf(product, 2));
        Quote many = quotes().draft(draftOf(product, large));

        long ofFew = count(() -> quotes().change(few.id(), few.version(), withOtherEnd(product, 2)));
        long ofMany = count(() -> quotes().change(many.id(), many.version(), withOtherEnd(product, large)));

        assertThat(ofMany).isEqualTo(ofFew);
        assertThat(found(many.id()).lines()).hasSize(large).last().satisfies(line -> assertThat(
                        line.priced().quantity().value())
                .isEqualByComparingTo("3"));
    }

    private QuoteDraft withOtherEnd(ProductId product, int lines) {
        List<PriceRequestLine> all = new ArrayList<>(Collections.nCopies(lines - 1, line(product, 2)));
        all.add(line(product, 3));
        return QuoteDraft.of(customer(), all);
    }

    @Test
    @DisplayName("Submitting a quote that no policy judges asks nobody what its goods cost")
    void of_submitting_are_few() {
        Quote quote = quotes().draft(draftOf(goods("10"), 5));

        // The quote, its lines and the policies are read; the quote, the trail and the events written.
        assertThat(count(() -> approvals().submit(quote.id()))).isLessThanOrEqualTo(6);
    }

    @Test
    @DisplayName("Reading a quote takes at most three round trips, a list of quotes one")
    void of_reading_are_few() {
        ProductId product = goods("10");
        Quote quote = quotes().draft(draftOf(product, 50));
        approvals().submit(quote.id());

        assertThat(count(() -> found(quote.id()))).isLessThanOrEqualTo(3);
        platform.statements().reset();
        quotes().search(org.tenon.sales.QuoteQuery.ALL, org.tenon.kernel.PageRequest.first());
        assertThat(platform.statements().count()).isEqualTo(1);
    }
}
