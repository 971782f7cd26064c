package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tenon.kernel.capability.CapabilityUnavailableException;
import org.tenon.kernel.capability.PinnedProviderGoneException;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.switchboard.Canary;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.sample.Visitor;

/** A provider whose data was moved to another one. */
@Timeout(60)
class HandOverTest {

    private static final ProviderVersion OLD = new ProviderVersion("standard", "1.0.0");

    private Board board;
    private Outlet acme;

    @BeforeEach
    void open() {
        board = new Board();
        board.add("standard", "1.0.0", new Named("standard"));
        acme = board.add("acme", "3.0.0", new Named("acme"));
        board.switchboard.route(Board.CAPABILITY, RouteRequest.to("standard"));
    }

    @AfterEach
    void close() {
        board.close();
    }

    private CapabilityStatus handOver() {
        return board.switchboard.handOver(Board.CAPABILITY, "standard", "acme");
    }

    private String pinned(ProviderVersion provider) {
        return board.greeting().greet(Visitor.pinned(provider.orSuccessor()));
    }

    @Test
    void what_was_pinned_to_it_follows_and_a_pin_to_exactly_its_version_does_not() {
        assertThat(pinned(OLD)).isEqualTo("standard Anna");

        CapabilityStatus status = handOver();

        assertThat(status.provider()).contains("acme");
        assertThat(status.heirs()).isEqualTo(Map.of("standard", "acme"));
        assertThat(board.greeting().greet("Anna")).isEqualTo("acme Anna");
        assertThat(pinned(OLD)).isEqualTo("acme Anna");
        assertThat(board.greeting().greet(Visitor.pinned(OLD.exactly()))).isEqualTo("standard Anna");
    }

    @Test
    void that_is_kept_over_a_restart() {
        handOver();
        board.close();
        board = new Board(board.book);
        board.add("standard", "1.0.0", new Named("standard"));
        board.add("acme", "3.0.0", new Named("acme"));

        assertThat(pinned(OLD)).isEqualTo("acme Anna");
    }

    @Test
    void a_second_move_is_followed_too_and_one_back_makes_it_the_keeper_again() {
        board.add("third", "1.0.0", new Named("third"));
        handOver();
        board.switchboard.handOver(Board.CAPABILITY, "acme", "third");
        assertThat(pinned(OLD)).isEqualTo("third Anna");

        CapabilityStatus back = board.switchboard.handOver(Board.CAPABILITY, "third", "standard");

        assertThat(back.heirs()).isEqualTo(Map.of("acme", "standard", "third", "standard"));
        assertThat(pinned(OLD)).isEqualTo("standard Anna");
        assertThat(pinned(new ProviderVersion("acme", "3.0.0"))).isEqualTo("standard Anna");
    }

    @Test
    void every_choice_that_names_it_names_its_heir_and_trials_of_it_are_over() {
        Instant later = board.platform.now.plus(Duration.ofDays(3));
        board.switchboard.route(Board.CAPABILITY, RouteRequest.to("standard").forChannel("web"));
        board.switchboard.route(
                Board.CAPABILITY, RouteRequest.to("standard").forKind("quote").from(later));
        board.switchboard.route(
                Board.CAPABILITY,
                RouteRequest.of(new Route(
                                "acme",
                                Optional.empty(),
                                Optional.of(new Canary("standard", 0.5, Canary.Limits.STANDARD))))
                        .forKind("order"));

        CapabilityStatus status = handOver();

        assertThat(status.rules()).hasSize(4).allSatisfy(rule -> assertThat(rule.route())
                .isEqualTo(Route.to("acme")));
    }

    @Test
    void what_the_configuration_says_of_it_holds_no_more() {
        Settings usual = Board.SETTINGS;
        board.switchboard.configure(new Settings(
                usual.park(),
                usual.update(),
                usual.drain(),
                usual.patience(),
                usual.parkLimit(),
                usual.mandatory(),
                usual.pinned(),
                RouteProperties.read(
                        Map.of(
                                "greeting.channel.web", "standard",
                                "greeting.rule.a.provider", "standard",
                                "greeting.rule.a.kind", "quote",
                                "greeting.rule.a.from", "2026-05-01T00:00:00Z"),
                        true),
                usual.isolation(),
                Map.of()));
        handOver();
        board.platform.now = Instant.parse("2026-06-01T00:00:00Z");
        board.switchboard.reselect();

        assertThat(board.greeting().greet(new Visitor("Anna", Optional.of("web"))))
                .isEqualTo("acme Anna");
        assertThat(board.greeting().greet(Visitor.forKind("quote"))).isEqualTo("acme Anna");
    }

    @Test
    void it_stands_in_for_nobody() {
        handOver();
        board.uninstall(acme);
        Settings usual = Board.SETTINGS;
        board.switchboard.configure(new Settings(
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                usual.drain(),
                Duration.ofMillis(1),
                usual.parkLimit(),
                usual.mandatory(),
                usual.pinned(),
                Map.of(),
                usual.isolation(),
                Map.of()));

        assertThatThrownBy(() -> board.greeting().greet("Anna")).isInstanceOf(CapabilityUnavailableException.class);
        assertThatThrownBy(() -> pinned(OLD))
                .isInstanceOfSatisfying(PinnedProviderGoneException.class, gone -> assertThat(gone)
                        .hasMessageContaining("standard@1.0.0")
                        .hasMessageContaining("moved to acme"));
    }

    @Test
    void it_is_chosen_again_only_by_force_and_then_keeps_what_it_had() {
        handOver();

        assertThatThrownBy(() -> board.switchboard.route(Board.CAPABILITY, RouteRequest.to("standard")))
                .isInstanceOfSatisfying(ConflictException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("capability.moved-away");
                    assertThat(refused.data()).containsEntry("heir", "acme");
                });
        assertThat(board.switchboard
                        .route(Board.CAPABILITY, RouteRequest.to("standard").forced())
                        .heirs())
                .isEmpty();

        assertThat(board.greeting().greet("Anna")).isEqualTo("standard Anna");
        assertThat(pinned(OLD)).isEqualTo("standard Anna");
        assertThat(pinned(new ProviderVersion("acme", "3.0.0")))
                .as("what acme has done since")
                .isEqualTo("acme Anna");
    }

    @Test
    void calls_that_wait_for_the_move_go_on_where_the_data_is() throws Exception {
        CompletableFuture<String> waiting = new CompletableFuture<>();
        Thread caller = new Thread(() -> waiting.complete(pinned(OLD)));
        board.switchboard.hold(Board.CAPABILITY, Duration.ofSeconds(10), () -> {
            caller.start();
            Board.awaitWaiting(caller);
            handOver();
        });

        assertThat(waiting.get()).isEqualTo("acme Anna");
    }
}
