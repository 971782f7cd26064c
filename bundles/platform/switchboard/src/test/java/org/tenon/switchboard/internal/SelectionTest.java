package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.capability.CapabilityUnavailableException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.ProviderState;
import org.tenon.switchboard.ProviderStatus;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.Shadow;
import org.tenon.switchboard.Trust;
import org.tenon.switchboard.sample.Farewell;
import org.tenon.switchboard.sample.Greeting;
import org.tenon.switchboard.sample.Visitor;

class SelectionTest {

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
    void a_capability_is_in_the_transaction_while_everybody_who_answers_is() {
        assertThat(board.switchboard.inTransaction("nobody's")).isTrue();
        board.add("near", Trust.LOCAL, true, new Named("near"));
        assertThat(board.switchboard.inTransaction(Board.CAPABILITY)).isTrue();

        Outlet far = board.add("far", "1.0.0", Trust.REMOTE, false, 1, new Named("far"), Greeting.class);
        assertThat(board.switchboard.inTransaction(Board.CAPABILITY)).isFalse();

        board.remove(far);
        assertThat(board.switchboard.inTransaction(Board.CAPABILITY)).isTrue();
    }

    @Test
    void what_the_chosen_provider_does_not_offer_was_missing_since_it_came_and_not_since_it_was_chosen() {
        board.add("full", 9, new Named("full"), Greeting.class);
        board.add("full", 9, (Farewell) who -> "bye " + who, Farewell.class);
        Provider lean = board.add("lean", 0, new Named("lean"), Greeting.class).provider();

        board.switchboard.hold(
                Board.CAPABILITY,
                Duration.ofSeconds(1),
                () -> board.switchboard.route(Board.CAPABILITY, RouteRequest.to("lean")));

        Choice farewell = board.router.lines().stream()
                .filter(line -> line.type() == Farewell.class)
                .map(line -> line.selection().standard())
                .findFirst()
                .orElseThrow();
        assertThat(farewell.outlet()).isNull();
        assertThat(farewell.emptySince()).isEqualTo(lean.since());
    }

    @Test
    void a_provider_that_is_being_updated_is_waited_for_longer_than_one_that_was_stopped() throws Exception {
        Settings usual = Board.SETTINGS;
        board.switchboard.configure(new Settings(
                Duration.ofMillis(1),
                Duration.ofSeconds(60),
                usual.drain(),
                usual.patience(),
                usual.parkLimit(),
                usual.mandatory(),
                usual.pinned(),
                Map.of(),
                usual.isolation(),
                Map.of()));
        board.remove(board.add("standard", "1.0.0", new Named("stopped")));
        assertThatThrownBy(() -> board.greeting().greet("Anna")).isInstanceOf(CapabilityUnavailableException.class);

        board.wanted = true;
        board.remove(board.add("standard", "1.0.0", new Named("old")));
        CompletableFuture<String> waiting = new CompletableFuture<>();
        Thread caller = new Thread(() -> waiting.complete(board.greeting().greet("Anna")));
        caller.start();
        Board.awaitWaiting(caller);
        board.add("standard", "1.0.0", new Named("new"));
        assertThat(waiting.get()).isEqualTo("new Anna");
    }

    @Test
    void a_service_that_takes_the_place_of_another_of_its_provider_answers_at_once() {
        Outlet old = board.add("standard", "1.0.0", new Named("old"));
        board.add("standard", "1.0.0", new Named("new"));

        board.remove(old);

        assertThat(board.greeting().greet("Anna")).isEqualTo("new Anna");
    }

    @Test
    void the_highest_ranking_answers_and_among_equals_the_oldest() {
        board.add("first", 0, new Named("first"));
        board.add("second", 0, new Named("second"));
        assertThat(board.greeting().greet("Anna")).isEqualTo("first Anna");

        board.add("third", 1, new Named("third"));
        assertThat(board.greeting().greet("Anna")).isEqualTo("third Anna");
    }

    @Test
    void what_came_with_the_distribution_answers_before_what_did_not_unless_that_is_chosen() {
        board.add("standard", 0, new Named("standard"));
        board.shipped = false;
        board.add("acme", 100, new Named("acme"));
        assertThat(board.greeting().greet("Anna")).isEqualTo("standard Anna");

        board.switchboard.route(Board.CAPABILITY, RouteRequest.to("acme"));
        assertThat(board.greeting().greet("Anna")).isEqualTo("acme Anna");
    }

    @Test
    void a_chosen_provider_answers_whatever_its_ranking() {
        board.add("high", 9, new Named("high"));
        board.add("low", 0, new Named("low"));

        CapabilityStatus status = board.switchboard.route(Board.CAPABILITY, RouteRequest.to("low"));

        assertThat(board.greeting().greet("Anna")).isEqualTo("low Anna");
        assertThat(status.provider()).contains("low");
        assertThat(status.providers())
                .extracting(ProviderStatus::name, ProviderStatus::state)
                .containsExactly(tuple("high", ProviderState.STANDBY), tuple("low", ProviderState.ACTIVE));
    }

    @Test
    void a_choice_outlives_a_restart_and_goes_before_the_configuration_until_it_is_forgotten() {
        board.add("high", 9, new Named("high"));
        board.add("low", 0, new Named("low"));
        board.switchboard.route(
                Board.CAPABILITY,
                RouteRequest.of(new Route("low", Optional.of(new Shadow("high", 0.5)), Optional.empty())));
        board.switchboard.route(Board.CAPABILITY, RouteRequest.to("high").forChannel("web"));
        CapabilityStatus before = board.switchboard.capability(Board.CAPABILITY);
        board.close();

        board = new Board(board.book);
        board.switchboard.configure(settings(Set.of(), Map.of("greeting.provider", "high")));
        board.add("high", 9, new Named("high"));
        board.add("low", 0, new Named("low"));

        CapabilityStatus after = board.switchboard.capability(Board.CAPABILITY);
        assertThat(after.route()).isEqualTo(before.route());
        assertThat(after.channels()).isEqualTo(before.channels());
        assertThat(after.version()).isEqualTo(before.version()).isEqualTo(2);
        assertThat(board.greeting().greet("Anna")).isEqualTo("low Anna");

        board.switchboard.reset(Board.CAPABILITY, Optional.empty(), Optional.empty());
        assertThat(board.greeting().greet("Anna")).isEqualTo("high Anna");
    }

    @Test
    void a_request_that_names_a_channel_goes_where_the_channel_goes() {
        board.add("standard", 9, new Named("standard"));
        board.add("acme", 0, new Named("acme"));
        board.switchboard.route(Board.CAPABILITY, RouteRequest.to("acme").forChannel("web"));

        assertThat(board.greeting().greet(new Visitor("Anna", Optional.of("web"))))
                .isEqualTo("acme Anna");
        assertThat(board.greeting().greet(new Visitor("Anna", Optional.of("phone"))))
                .isEqualTo("standard Anna");
        assertThat(board.greeting().greet(new Visitor("Anna", Optional.empty())))
                .isEqualTo("standard Anna");
        assertThat(board.greeting().greet("Anna")).isEqualTo("standard Anna");
    }

    @Test
    void a_provider_is_not_chosen_by_ranking_before_it_offers_as_much_as_another() {
        board.add("old", 0, new Named("old"), Greeting.class);
        board.add("old", 0, (Farewell) who -> "old bye " + who, Farewell.class);
        board.add("new", 9, new Named("new"), Greeting.class);
        assertThat(board.greeting().greet("Anna")).isEqualTo("old Anna");

        board.add("new", 9, (Farewell) who -> "new bye " + who, Farewell.class);
        assertThat(board.greeting().greet("Anna")).isEqualTo("new Anna");
        assertThat(board.routed(Farewell.class).leave("Anna")).isEqualTo("new bye Anna");
    }

    @Test
    void what_the_chosen_provider_does_not_offer_is_unavailable_and_not_answered_by_another() {
        board.switchboard.configure(new Settings(
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                Duration.ofSeconds(1),
                Duration.ofMillis(50),
                9,
                Set.of(),
                Set.of(),
                Map.of(),
                IsolationSettings.NONE,
                Map.of()));
        board.add("full", 0, new Named("full"), Greeting.class);
        board.add("full", 0, (Farewell) who -> "bye " + who, Farewell.class);
        board.add("partial", 0, new Named("partial"), Greeting.class);
        board.switchboard.route(Board.CAPABILITY, RouteRequest.to("partial"));

        assertThat(board.greeting().greet("Anna")).isEqualTo("partial Anna");
        assertThatThrownBy(() -> board.routed(Farewell.class).leave("Anna"))
                .isInstanceOf(CapabilityUnavailableException.class);
    }

    @Test
    void another_stands_in_for_a_chosen_provider_that_stays_away() {
        Outlet chosen = board.add("chosen", 0, new Named("chosen"));
        board.add("other", 0, new Named("other"));
        board.switchboard.route(Board.CAPABILITY, RouteRequest.to("chosen"));
        board.remove(chosen);

        assertThat(board.greeting().greet("Anna")).isEqualTo("other Anna");

        board.add("chosen", 0, new Named("chosen"));
        assertThat(board.greeting().greet("Anna")).isEqualTo("chosen Anna");
    }

    @Test
    void nobody_stands_in_where_the_configuration_forbids_it() {
        board.switchboard.configure(new Settings(
                Duration.ofMillis(200),
                Duration.ofMillis(200),
                Duration.ofSeconds(1),
                Duration.ofMillis(1),
                9,
                Set.of(),
                Set.of(Board.CAPABILITY),
                Map.of(),
                IsolationSettings.NONE,
                Map.of()));
        Outlet chosen = board.add("chosen", 0, new Named("chosen"));
        board.add("other", 0, new Named("other"));
        board.switchboard.route(Board.CAPABILITY, RouteRequest.to("chosen"));
        board.remove(chosen);

        assertThatThrownBy(() -> board.greeting().greet("Anna")).isInstanceOf(CapabilityUnavailableException.class);
    }

    @Test
    void unknown_capabilities_providers_and_old_versions_are_refused() {
        board.add("one", 0, new Named("one"));

        assertThatThrownBy(() -> board.switchboard.route("nothing", RouteRequest.to("one")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> board.switchboard.route(Board.CAPABILITY, RouteRequest.to("two")))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(
                                refused.violations().get(0).pointer())
                        .isEqualTo("/provider"));
        assertThatThrownBy(() -> board.switchboard.route(
                        Board.CAPABILITY, RouteRequest.to("one").at(7)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void a_mandatory_capability_without_a_provider_is_reported() {
        board.switchboard.configure(settings(Set.of("greeting", "pricing"), Map.of()));
        assertThat(board.switchboard.unavailable()).containsExactly("greeting", "pricing");
        assertThat(board.switchboard.capability("pricing").mandatory()).isTrue();

        Outlet outlet = board.add("one", 0, new Named("one"));
        assertThat(board.switchboard.unavailable()).containsExactly("pricing");

        board.remove(outlet);
        assertThat(board.switchboard.unavailable()).containsExactly("greeting", "pricing");
    }

    @Test
    void an_object_method_is_answered_by_the_routed_service_itself() {
        board.add("one", 0, new Named("one"));
        Greeting greeting = board.greeting();

        assertThat(greeting).isEqualTo(board.greeting()).hasToString("Greeting routed by the switchboard");
        assertThat(Set.of(greeting)).contains(board.greeting());
    }

    private static Settings settings(Set<String> mandatory, Map<String, String> routes) {
        return new Settings(
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofMillis(50),
                200,
                mandatory,
                Set.of(),
                RouteProperties.read(routes, true),
                IsolationSettings.NONE,
                Map.of());
    }
}
