package org.tenon.sales.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteExpired;
import org.tenon.sales.QuoteState;
import org.tenon.testing.fixture.TestDatabase;

/** The clock expires quotes when their last day is over where the company is. */
abstract class ExpiringQuotes extends SalesOnDatabase {

    private static final int NODES = 8;

    ExpiringQuotes(TestDatabase database) {
        super(database);
    }

    @Test
    @DisplayName("What is sent or approved expires after its last day, and nothing before it or in another state")
    void expires_after_the_last_day() {
        Quote sent = sent();
        Quote approved = approved();
        Quote draft = quotes().draft(sent.draft());
        QuoteExpiry expiry = expiry();

        setToday(sent.validUntil());
        expiry.expireAll();
        assertThat(found(sent.id())).isEqualTo(sent);

        setToday(sent.validUntil().plusDays(1));
        assertThat(expiry.expireAll()).isGreaterThanOrEqualTo(2);
        assertThat(found(sent.id()).state()).isEqualTo(QuoteState.EXPIRED);
        assertThat(found(approved.id()).state()).isEqualTo(QuoteState.EXPIRED);
        assertThat(found(draft.id()).state()).isEqualTo(QuoteState.DRAFT);
        assertThat(expiry.expireAll()).isZero();
        // What has expired is renewed at today's prices.
        assertThat(quotes().revise(sent.id()).state()).isEqualTo(QuoteState.DRAFT);
    }

    @Test
    @DisplayName("The last day ends at midnight where the company is")
    void knows_where_it_is() {
        Quote sent = sent();
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        try {
            platform.company().setZone(auckland);
            platform.company()
                    .setNow(sent.validUntil()
                            .atTime(LocalTime.of(23, 59))
                            .atZone(auckland)
                            .toInstant());
            expiry().expireAll();
            assertThat(found(sent.id()).state()).isEqualTo(QuoteState.SENT);

            platform.company()
                    .setNow(sent.validUntil().plusDays(1).atStartOfDay(auckland).toInstant());
            expiry().expireAll();
            assertThat(found(sent.id()).state()).isEqualTo(QuoteState.EXPIRED);
        } finally {
            platform.company().setZone(ZoneOffset.UTC);
        }
    }

    @Test
    @DisplayName("Of eight nodes whose clocks strike at once one expires each quote")
    void expires_once() throws Exception {
        List<Quote> sent = IntStream.range(0, 5).mapToObj(i -> sent()).toList();
        setToday(sent.get(0).validUntil().plusDays(1));
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            List<Callable<Integer>> looks = IntStream.range(0, NODES)
                    .<Callable<Integer>>mapToObj(i -> () -> expiry().expireAll())
                    .toList();
            int expired = 0;
            for (Future<Integer> each : nodes.invokeAll(looks)) {
                expired += each.get();
            }
            assertThat(expired).isGreaterThanOrEqualTo(sent.size());
        } finally {
            nodes.shutdown();
        }
        for (Quote quote : sent) {
            assertThat(platform.events().recorded())
                    .filteredOn(QuoteExpired.class::isInstance)
                    .filteredOn(event -> event.subject().equals(quote.id().value()))
                    .hasSize(1);
        }
    }

    private QuoteExpiry expiry() {
        return new QuoteExpiry(unit, platform.events(), platform.company());
    }
}
