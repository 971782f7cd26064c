package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.switchboard.Canary;
import org.tenon.switchboard.CapabilityRouted;
import org.tenon.switchboard.CapabilitySwitched;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.RouteRule;
import org.tenon.switchboard.Verdict;
import org.tenon.switchboard.sample.Visitor;
import org.tenon.testing.fixture.Eventually;

/** Who decides: channel, kind of document, time, verdict. */
@Timeout(60)
class RulesTest {

    private static final Optional<String> NONE = Optional.empty();

    private Board board;

    @BeforeEach
    void open() {
        board = new Board();
        for (String name : List.of("standard", "acme", "webby", "quoting", "both")) {
            board.add(name, 0, new Named(name));
        }
        use(RouteRequest.to("standard"));
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void channel_and_kind_go_before_channel_before_kind_before_the_default() {
        use(RouteRequest.to("webby").forChannel("web"));
        use(RouteRequest.to("quoting").forKind("quote"));
        use(RouteRequest.to("both").forChannel("web").forKind("quote"));

        assertThat(greet("web", "quote")).isEqualTo("both Anna");
        assertThat(greet("web", "order")).isEqualTo("webby Anna");
        assertThat(greet("phone", "quote")).isEqualTo("quoting Anna");
        assertThat(greet("phone", "order")).isEqualTo("standard Anna");
        assertThat(board.switchboard.capability(Board.CAPABILITY).rules())
                .extracting(RouteRule::calls)
                .containsExactly("channel web kind quote", "channel web", "kind quote", "default");
    }

    @Test
    void a_route_for_later_holds_from_its_moment_to_its_end_without_anybody_doing_anything() throws Exception {
        Instant now = board.platform.now;
        use(RouteRequest.to("acme").from(now.plus(Duration.ofDays(30))).until(now.plus(Duration.ofDays(60))));
        assertThat(board.greeting().greet("Anna")).isEqualTo("standard Anna");

        board.platform.now = now.plus(Duration.ofDays(30));
        board.switchboard.reselect();
        assertThat(board.greeting().greet("Anna")).isEqualTo("acme Anna");

        board.platform.now = now.plus(Duration.ofDays(60));
        board.switchboard.reselect();
        assertThat(board.greeting().greet("Anna")).isEqualTo("standard Anna");
    }

    @Test
    void the_clock_alone_makes_a_dated_route_hold_and_that_is_an_event() throws Exception {
        Instant begin = board.platform.now.plusMillis(50);
        use(RouteRequest.to("acme").from(begin));
        board.platform.now = begin;

        Eventually.await("the switch", () -> board.greeting().greet("Anna").equals("acme Anna"));
        Eventually.await(
                "the event", () -> board.platform.events.stream().anyMatch(CapabilitySwitched.class::isInstance));
        assertThat(board.platform.events)
                .filteredOn(CapabilitySwitched.class::isInstance)
                .singleElement()
                .isEqualTo(new CapabilitySwitched(Board.CAPABILITY, "default", Optional.of("acme"), begin));
    }

    @Test
    void a_dated_route_is_kept_over_a_restart_that_its_moment_falls_into() {
        Instant begin = board.platform.now.plus(Duration.ofDays(1));
        use(RouteRequest.to("acme").from(begin));
        board.close();

        board = new Board(board.book);
        board.platform.now = begin.plusSeconds(1);
        board.add("standard", 0, new Named("standard"));
        board.add("acme", 0, new Named("acme"));

        assertThat(board.greeting().greet("Anna")).isEqualTo("acme Anna");
    }

    @Test
    void a_choice_for_now_ends_a_dated_one_that_holds_and_leaves_those_for_later() {
        Instant now = board.platform.now;
        use(RouteRequest.to("acme").from(now.plusSeconds(10)));
        use(RouteRequest.to("both").from(now.plusSeconds(1_000)));
        board.platform.now = now.plusSeconds(20);

        use(RouteRequest.to("webby"));

        assertThat(board.greeting().greet("Anna")).isEqualTo("webby Anna");
        assertThat(board.switchboard.capability(Board.CAPABILITY).rules())
                .extracting(rule -> rule.route().provider(), RouteRule::inForce)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("both", false),
                        org.assertj.core.groups.Tuple.tuple("webby", true));
    }

    @Test
    void a_route_that_would_be_over_is_refused() {
        assertThatThrownBy(() -> use(RouteRequest.to("acme").until(board.platform.now.minusSeconds(1))))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void without_a_passed_verdict_a_provider_from_elsewhere_has_to_be_forced() {
        board.shipped = false;
        board.add("vendor", 0, new Named("vendor"));
        board.add("tested", 0, new Named("tested"));
        use(RouteRequest.to("vendor"));
        board.platform.verdicts = candidate -> candidate.provider().equals("tested")
                ? Optional.of(new Verdict("full", candidate.hash().equals("hash of 1.0.0"), Instant.EPOCH))
                : Optional.empty();

        use(RouteRequest.to("tested"));
        use(RouteRequest.to("standard"));
        assertThatThrownBy(() -> use(RouteRequest.to("vendor")))
                .isInstanceOfSatisfying(ConflictException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("capability.unverified");
                    assertThat(refused).hasMessageContaining("has not passed the contract of 'greeting'");
                });
        assertThat(board.greeting().greet("Anna")).isEqualTo("standard Anna");
        assertThatThrownBy(() -> board.switchboard.check(Board.CAPABILITY, RouteRequest.to("vendor")))
                .isInstanceOf(ConflictException.class);
        int events = board.platform.events.size();
        board.switchboard.check(Board.CAPABILITY, RouteRequest.to("tested"));
        assertThat(board.platform.events).hasSize(events);
        assertThat(board.greeting().greet("Anna")).isEqualTo("standard Anna");

        use(RouteRequest.to("vendor").forced());
        assertThat(board.greeting().greet("Anna")).isEqualTo("vendor Anna");
        assertThat(board.platform.events).last().isInstanceOfSatisfying(CapabilityRouted.class, event -> assertThat(
                        event.forced())
                .isTrue());
    }

    @Test
    void a_provider_that_has_not_kept_the_parts_that_this_installation_needs_has_to_be_forced() {
        board.switchboard.configure(Board.needing("writing", "learning"));
        board.shipped = false;
        board.add("whole", 0, new Named("whole"));
        board.add("partial", 0, new Named("partial"));
        board.platform.verdicts = candidate -> Optional.of(new Verdict(
                "full",
                true,
                Instant.EPOCH,
                candidate.provider().equals("whole") ? Set.of("learning", "singing", "writing") : Set.of("writing")));

        use(RouteRequest.to("whole"));
        use(RouteRequest.to("standard"));
        assertThatThrownBy(() -> use(RouteRequest.to("partial")))
                .isInstanceOfSatisfying(ConflictException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("capability.unverified");
                    assertThat(refused.data()).containsEntry("missing", "learning");
                });
        assertThatThrownBy(() -> use(RouteRequest.of(new Route(
                        "standard",
                        Optional.empty(),
                        Optional.of(new Canary("partial", 0.1, Canary.Limits.STANDARD))))))
                .isInstanceOf(ConflictException.class);
        assertThat(board.greeting().greet("Anna")).isEqualTo("standard Anna");

        use(RouteRequest.to("partial").forced());
        assertThat(board.greeting().greet("Anna")).isEqualTo("partial Anna");
    }

    private void use(RouteRequest request) {
        board.switchboard.route(Board.CAPABILITY, request);
    }

    private String greet(String channel, String kind) {
        return board.greeting()
                .greet(new Visitor("Anna", Optional.of(channel), Optional.of(kind), NONE, Optional.empty()));
    }
}
