package org.tenon.routes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.switchboard.CapabilityRecorded;
import org.tenon.switchboard.RouteBook.Entry;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

class StoredRoutesTest {

    private TestPlatform platform;
    private StoredRoutes book;

    private void open(TestDatabase database) {
        platform = TestPlatform.on(database);
        book = new StoredRoutes(platform.unit("routes"), platform.transactions(), platform.events());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_kept_is_found_until_it_is_replaced(TestDatabase database) {
        open(database);
        assertThat(book.find("pricing")).isEmpty();
        assertThat(book.keep(new Entry("pricing", 1, "a"), 0, event(1))).isTrue();
        assertThat(book.keep(new Entry("inventory", 1, "b"), 0, event(2))).isTrue();
        assertThat(book.keep(new Entry("pricing", 2, "c"), 1, event(3))).isTrue();

        assertThat(book.find("pricing")).contains(new Entry("pricing", 2, "c"));
        assertThat(book.all()).containsExactlyInAnyOrder(new Entry("pricing", 2, "c"), new Entry("inventory", 1, "b"));
        assertThat(recorded()).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @EnumSource
    void a_choice_that_was_made_from_an_older_one_is_not_kept_and_no_event_says_it_was(TestDatabase database) {
        open(database);
        book.keep(new Entry("pricing", 1, "a"), 0, event(1));

        assertThat(book.keep(new Entry("pricing", 1, "b"), 0, event(2))).isFalse();
        assertThat(book.keep(new Entry("pricing", 3, "c"), 2, event(3))).isFalse();
        assertThat(book.keep(new Entry("inventory", 2, "d"), 1, event(4))).isFalse();

        assertThat(book.all()).containsExactly(new Entry("pricing", 1, "a"));
        assertThat(recorded()).containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_choice_stays_when_the_request_that_made_it_is_taken_back(TestDatabase database) {
        open(database);

        assertThatThrownBy(() -> platform.transactions().required(() -> {
                    book.keep(new Entry("pricing", 1, "a"), 0, event(1));
                    throw new IllegalStateException("the answer could not be written");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(book.find("pricing")).contains(new Entry("pricing", 1, "a"));
        assertThat(recorded()).containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource
    void of_those_who_choose_at_once_from_the_same_one_is_kept(TestDatabase database) throws Exception {
        open(database);
        for (int version = 1; version <= 3; version++) {
            assertThat(keptOfFour(version)).isEqualTo(1);
        }
        assertThat(recorded()).hasSize(3);
    }

    private long keptOfFour(long version) throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> choices = IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(node -> () -> {
                        together.await();
                        return book.keep(new Entry("pricing", version, "of " + node), version - 1, event(node));
                    })
                    .toList();
            long kept = 0;
            for (Future<Boolean> choice : nodes.invokeAll(choices)) {
                kept += choice.get() ? 1 : 0;
            }
            return kept;
        } finally {
            nodes.shutdownNow();
        }
    }

    private List<Integer> recorded() {
        return platform.events().recorded(CapabilityRecorded.class).stream()
                .map(CapabilityRecorded::calls)
                .toList();
    }

    private static CapabilityRecorded event(int number) {
        return new CapabilityRecorded("pricing", number, Instant.EPOCH);
    }
}
