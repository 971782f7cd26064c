package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.switchboard.Canary;
import org.tenon.switchboard.CanaryEnded;
import org.tenon.switchboard.CapabilityRecorded;
import org.tenon.switchboard.CapabilityRouted;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.Shadow;
import org.tenon.switchboard.sample.Visitor;
import org.tenon.testing.fixture.Eventually;

/** Several nodes with one book. */
@Timeout(60)
class ChoicesTest {

    private final TestBook book = new TestBook();
    private Board here;
    private Board there;

    @BeforeEach
    void open() {
        here = node();
        there = node();
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    private Board node() {
        Board board = new Board(book);
        board.add("standard", 9, new Named("standard"));
        board.add("acme", 0, new Named("acme"));
        return board;
    }

    @Test
    void what_one_node_chooses_holds_on_another_when_that_hears_of_it() {
        here.switchboard.route(Board.CAPABILITY, RouteRequest.to("acme").forChannel("web"));
        here.switchboard.route(Board.CAPABILITY, RouteRequest.to("acme"));
        here.switchboard.record(Board.CAPABILITY, 7);
        assertThat(there.greeting().greet("Anna")).isEqualTo("standard Anna");

        there.switchboard.readChoices();

        assertThat(there.greeting().greet("Anna")).isEqualTo("acme Anna");
        CapabilityStatus mine = here.switchboard.capability(Board.CAPABILITY);
        CapabilityStatus its = there.switchboard.capability(Board.CAPABILITY);
        assertThat(its.rules()).isEqualTo(mine.rules());
        assertThat(its.version()).isEqualTo(mine.version()).isEqualTo(3);
        assertThat(its.recording()).isEqualTo(7);
    }

    @Test
    void each_choice_is_told_by_an_event_that_the_nodes_listen_for() {
        ChoiceNews news = new ChoiceNews(there.switchboard);
        here.switchboard.route(Board.CAPABILITY, RouteRequest.to("acme"));
        here.switchboard.record(Board.CAPABILITY, 7);
        here.switchboard.handOver(Board.CAPABILITY, "standard", "acme");
        here.switchboard.reset(Board.CAPABILITY, Optional.empty(), Optional.empty());

        assertThat(book.events)
                .hasSize(4)
                .hasOnlyElementsOfTypes(CapabilityRouted.class, CapabilityRecorded.class)
                .allSatisfy(event -> assertThat(news.types()).contains(event.type()));
        assertThat(news.types()).contains("capability.canary-ended");
    }

    @Test
    void who_has_the_data_of_another_is_known_on_all() {
        here.switchboard.handOver(Board.CAPABILITY, "standard", "acme");
        there.switchboard.readChoices();

        ProviderVersion standard = new ProviderVersion("standard", "1.0.0");
        assertThat(there.greeting().greet(Visitor.pinned(standard.orSuccessor())))
                .isEqualTo("acme Anna");
    }

    @Test
    void a_choice_is_made_from_what_others_have_chosen_though_nobody_has_told_of_it_yet() {
        here.switchboard.route(Board.CAPABILITY, RouteRequest.to("acme").forChannel("web"));

        assertThatThrownBy(() -> there.switchboard.route(
                        Board.CAPABILITY, RouteRequest.to("acme").at(0)))
                .isInstanceOf(StaleVersionException.class);
        there.switchboard.route(Board.CAPABILITY, RouteRequest.to("acme").forKind("quote"));

        assertThat(there.switchboard.capability(Board.CAPABILITY).rules()).hasSize(2);
    }

    @Test
    void of_two_choices_at_the_same_moment_neither_is_lost() {
        book.justBefore = () -> there.switchboard.route(
                Board.CAPABILITY, RouteRequest.to("acme").forChannel("web"));

        CapabilityStatus status =
                here.switchboard.route(Board.CAPABILITY, RouteRequest.to("acme").forKind("quote"));

        assertThat(status.rules()).hasSize(2);
        assertThat(status.version()).isEqualTo(2);
        assertThat(book.events).hasSize(2);
    }

    @Test
    void nothing_is_chosen_that_cannot_be_kept() {
        book.away = true;

        assertThatThrownBy(() -> here.switchboard.route(Board.CAPABILITY, RouteRequest.to("acme")))
                .isInstanceOf(UnavailableException.class);

        assertThat(here.greeting().greet("Anna")).isEqualTo("standard Anna");
        here.platform.routes = null;
        assertThatThrownBy(() -> here.switchboard.route(Board.CAPABILITY, RouteRequest.to("acme")))
                .isInstanceOfSatisfying(UnavailableException.class, refused -> assertThat(refused.code())
                        .isEqualTo("capability.routes-unknown"));
        assertThat(here.switchboard.capability(Board.CAPABILITY).version()).isZero();
    }

    @Test
    void what_was_chosen_while_the_book_was_away_is_read_when_it_is_back() {
        book.away = true;
        there.switchboard.readChoices();
        book.away = false;
        here.switchboard.route(Board.CAPABILITY, RouteRequest.to("acme"));
        assertThat(there.greeting().greet("Anna")).isEqualTo("standard Anna");

        there.switchboard.look();

        assertThat(there.greeting().greet("Anna")).isEqualTo("acme Anna");
    }

    @Test
    void a_node_lets_nobody_in_before_it_has_read_the_book() throws Exception {
        here.switchboard.handOver(Board.CAPABILITY, "standard", "acme");
        book.away = true;
        try (Board starting = node()) {
            AtomicReference<Thread> caller = new AtomicReference<>();
            CompletableFuture<String> any = answer(starting, "Anna", caller);
            Board.awaitWaiting(caller.get());
            assertThat(starting.switchboard.capability(Board.CAPABILITY).provider())
                    .isEmpty();
            CompletableFuture<String> pinned =
                    answer(starting, Visitor.pinned(new ProviderVersion("standard", "1.0.0").orSuccessor()), caller);
            Board.awaitWaiting(caller.get());
            assertThat(any).isNotDone();
            assertThat(pinned).isNotDone();

            book.away = false;
            starting.switchboard.look();

            assertThat(any.get()).isEqualTo("acme Anna");
            assertThat(pinned.get()).isEqualTo("acme Anna");
        }
    }

    @Test
    void a_canary_that_fails_on_one_node_ends_on_all() {
        tryBroken();
        there.switchboard.readChoices();

        failing(there);

        Eventually.await("the end", () -> book.events.stream().anyMatch(CanaryEnded.class::isInstance));
        here.switchboard.readChoices();
        assertThat(here.switchboard.capability(Board.CAPABILITY).route()).contains(Route.to("standard"));
    }

    @Test
    void a_canary_that_fails_while_the_book_is_away_ends_where_it_fails() {
        tryBroken();
        book.away = true;

        failing(here);

        Eventually.await(
                "the end",
                () -> here.switchboard.capability(Board.CAPABILITY).route().equals(Optional.of(Route.to("standard"))));
        book.away = false;
        here.switchboard.readChoices();
        assertThat(here.switchboard.capability(Board.CAPABILITY).route()).contains(Route.to("standard"));
    }

    @Test
    void a_report_of_copies_begins_anew_on_all_nodes_with_another_shadow() throws Exception {
        Route copied = new Route("standard", Optional.of(new Shadow("acme", 1)), Optional.empty());
        here.switchboard.route(Board.CAPABILITY, RouteRequest.of(copied));
        there.switchboard.readChoices();
        there.greeting().greet("Anna");
        Eventually.await(
                "the comparison",
                () -> there.switchboard.shadowReport(Board.CAPABILITY).compared() == 1);

        here.switchboard.record(Board.CAPABILITY, 5);
        there.switchboard.readChoices();
        assertThat(there.switchboard.shadowReport(Board.CAPABILITY).compared()).isEqualTo(1);

        here.switchboard.route(Board.CAPABILITY, RouteRequest.to("standard"));
        there.switchboard.readChoices();
        assertThat(there.switchboard.shadowReport(Board.CAPABILITY).compared()).isZero();
    }

    private void tryBroken() {
        for (Board board : List.of(here, there)) {
            board.add("broken", 0, new Named("broken", who -> {
                throw new IllegalStateException("broken");
            }));
        }
        Canary canary = new Canary("broken", 1, new Canary.Limits(5, 0.5, 1, 1_000));
        here.switchboard.route(
                Board.CAPABILITY, RouteRequest.of(new Route("standard", Optional.empty(), Optional.of(canary))));
    }

    private static void failing(Board board) {
        for (int i = 0; i < 5; i++) {
            Visitor visitor = Visitor.keyed("customer-" + i);
            assertThatThrownBy(() -> board.greeting().greet(visitor)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static CompletableFuture<String> answer(Board board, String who, AtomicReference<Thread> caller) {
        return answer(() -> board.greeting().greet(who), caller);
    }

    private static CompletableFuture<String> answer(Board board, Visitor who, AtomicReference<Thread> caller) {
        return answer(() -> board.greeting().greet(who), caller);
    }

    private static CompletableFuture<String> answer(Supplier<String> call, AtomicReference<Thread> caller) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                answer.complete(call.get());
            } catch (RuntimeException failed) {
                answer.completeExceptionally(failed);
            }
        });
        thread.start();
        caller.set(thread);
        return answer;
    }
}
