package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.Shadow;
import org.tenon.switchboard.ShadowReport;

@Timeout(60)
class ShadowsTest {

    private Board board;

    @BeforeEach
    void open() {
        board = new Board();
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void what_a_candidate_answers_differently_is_reported_and_nothing_else() throws Exception {
        board.add("live", 9, new Named("live", who -> "hello " + who));
        board.add("candidate", 0, new Named("candidate", who -> who.equals("bert") ? "?" : "hello " + who));
        shadow();

        assertThat(board.greeting().greet("anna")).isEqualTo("hello anna");
        assertThat(board.greeting().greet("bert")).isEqualTo("hello bert");
        board.awaitShadows();

        ShadowReport report = board.switchboard.shadowReport(Board.CAPABILITY);
        assertThat(report.compared()).isEqualTo(2);
        assertThat(report.differing()).isEqualTo(1);
        assertThat(report.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.method()).isEqualTo("Greeting.greet");
            assertThat(difference.arguments()).isEqualTo("[bert]");
            assertThat(difference.answer()).isEqualTo("hello bert");
            assertThat(difference.candidateAnswer()).isEqualTo("?");
        });
    }

    @Test
    void the_same_refusal_is_the_same_answer() throws Exception {
        Named refusing = new Named("any", who -> {
            throw new NotFoundException("guest", who);
        });
        board.add("live", 9, refusing);
        board.add("candidate", 0, refusing);
        shadow();

        assertThatThrownBy(() -> board.greeting().greet("anna")).isInstanceOf(NotFoundException.class);
        board.awaitShadows();

        assertThat(board.switchboard.shadowReport(Board.CAPABILITY))
                .extracting(ShadowReport::compared, ShadowReport::differing)
                .containsExactly(1L, 0L);
    }

    @Test
    void calls_that_change_something_are_not_copied() throws Exception {
        AtomicInteger copies = new AtomicInteger();
        board.add("live", 9, new Named("live"));
        board.add("candidate", 0, new Named("candidate", word -> {
            copies.incrementAndGet();
            return word;
        }));
        shadow();

        board.greeting().learn("hello");
        board.awaitShadows();

        assertThat(copies).hasValue(0);
    }

    @Test
    void a_candidate_that_hangs_loses_copies_and_holds_nobody_up() {
        CountDownLatch release = new CountDownLatch(1);
        board.add("live", 9, new Named("live"));
        board.add("candidate", 0, new Named("candidate", who -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return who;
        }));
        shadow();

        for (int i = 0; i < 20; i++) {
            assertThat(board.greeting().greet("anna")).isEqualTo("live anna");
        }

        // One copy hangs, four wait in the queue, the others were dropped.
        assertThat(board.switchboard.shadowReport(Board.CAPABILITY).dropped()).isEqualTo(15);
        release.countDown();
    }

    private void shadow() {
        board.switchboard.route(
                Board.CAPABILITY,
                RouteRequest.of(new Route("live", Optional.of(new Shadow("candidate", 1)), Optional.empty())));
    }
}
