package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tenon.kernel.capability.CapabilityUnavailableException;
import org.tenon.kernel.capability.PinnedProviderGoneException;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.Trust;
import org.tenon.switchboard.sample.Farewell;
import org.tenon.switchboard.sample.Visitor;

/** Calls that say who must answer, and calls that belong together. */
@Timeout(60)
class PinTest {

    private static final ProviderVersion OLD = new ProviderVersion("standard", "1.0.0");

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
    void a_pinned_call_goes_to_its_provider_and_version_whatever_the_route_says() {
        board.add("standard", "1.0.0", new Named("old"));
        board.add("standard", "1.1.0", new Named("new"));
        board.add("acme", "3.0.0", new Named("acme"));
        use("acme");

        assertThat(board.greeting().greet("Anna")).isEqualTo("acme Anna");
        assertThat(board.greeting().greet(Visitor.pinned(OLD.exactly()))).isEqualTo("old Anna");
        assertThat(board.greeting().greet(Visitor.pinned(OLD.orSuccessor()))).isEqualTo("old Anna");
        assertThat(board.greeting().greet(Visitor.pinned(new ProviderVersion("standard", "1.1.0").exactly())))
                .isEqualTo("new Anna");
    }

    @Test
    void after_an_update_the_successor_answers_unless_the_pin_is_exact() {
        Outlet old = board.add("standard", "1.0.0", new Named("old"));
        board.add("acme", "1.0.0", new Named("acme"));
        use("acme");
        board.uninstall(old);
        board.add("standard", "1.1.0", new Named("new"));

        assertThat(board.greeting().greet(Visitor.pinned(OLD.orSuccessor()))).isEqualTo("new Anna");
        assertThatThrownBy(() -> board.greeting().greet(Visitor.pinned(OLD.exactly())))
                .isInstanceOfSatisfying(PinnedProviderGoneException.class, gone -> {
                    assertThat(gone.code()).isEqualTo("capability.pinned-provider-gone");
                    assertThat(gone).hasMessageContaining("standard@1.0.0");
                    assertThat(gone.data())
                            .containsEntry("provider", "standard")
                            .containsEntry("version", "1.0.0");
                });
    }

    @Test
    void a_pinned_provider_that_went_is_said_to_be_gone_and_nobody_stands_in() {
        Outlet old = board.add("standard", "1.0.0", new Named("old"));
        board.add("acme", "1.0.0", new Named("acme"));
        board.uninstall(old);

        assertThatThrownBy(() -> board.greeting().greet(Visitor.pinned(OLD.orSuccessor())))
                .isInstanceOf(PinnedProviderGoneException.class);
        assertThat(board.greeting().greet("Anna")).isEqualTo("acme Anna");
    }

    @Test
    void a_pinned_provider_that_is_stopped_is_waited_for_and_then_unavailable() throws Exception {
        Outlet old = board.add("standard", "1.0.0", new Named("old"));
        board.add("acme", "1.0.0", new Named("acme"));
        board.remove(old);
        CompletableFuture<String> waiting = new CompletableFuture<>();
        Thread caller = new Thread(() -> waiting.complete(board.greeting().greet(Visitor.pinned(OLD.exactly()))));
        caller.start();
        Board.awaitWaiting(caller);
        Outlet back = board.add("standard", "1.0.0", new Named("back"));
        assertThat(waiting.get()).isEqualTo("back Anna");

        board.remove(back);
        board.switchboard.configure(impatient());
        assertThatThrownBy(() -> board.greeting().greet(Visitor.pinned(OLD.orSuccessor())))
                .as("an admin stopped it, and may start it again")
                .isInstanceOf(CapabilityUnavailableException.class);
        assertThat(board.greeting().greet("Anna")).isEqualTo("acme Anna");
    }

    private static Settings impatient() {
        Settings patient = Board.SETTINGS;
        return new Settings(
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                patient.drain(),
                patient.patience(),
                patient.parkLimit(),
                patient.mandatory(),
                patient.pinned(),
                Map.of(),
                patient.isolation(),
                Map.of());
    }

    @Test
    void an_answer_says_who_gave_it_whatever_the_provider_thinks() {
        board.add("standard", "1.2.3", new Named("any"));

        assertThat(board.greeting().write("Anna").by()).contains(new ProviderVersion("standard", "1.2.3"));
    }

    @Test
    void calls_of_one_transaction_stay_with_their_provider_and_it_waits_for_the_transaction() throws Exception {
        HandTransactions transactions = new HandTransactions();
        board.platform.transactions = transactions;
        Outlet old = board.add("old", 0, new Named("old"));
        board.add("new", 0, new Named("new"));
        use("old");

        transactions.required(() -> {
            assertThat(board.greeting().greet("Anna")).isEqualTo("old Anna");
            use("new");
            assertThat(board.greeting().greet("Anna"))
                    .as("in the same transaction")
                    .isEqualTo("old Anna");
            assertThat(old.gate().inside()).as("held by the transaction").isEqualTo(1);
            return "";
        });

        assertThat(old.gate().inside()).isZero();
        assertThat(board.greeting().greet("Anna")).isEqualTo("new Anna");
    }

    @Test
    void a_call_that_a_leaving_provider_waits_for_does_not_wait_long_for_another_that_is_away() throws Exception {
        Outlet away = board.add("away", 0, new Named("away"));
        board.remove(away);
        Router outer = board.switchboard.router("party");
        Provider host = outer.provider(
                new ProviderKey("party", "host", "bundle.host", 8), new Board.Version("1.0.0"), Trust.LOCAL);
        Outlet party = new Outlet(
                host, Set.of(Farewell.class), (Farewell) who -> board.greeting().greet(who), 0, 99, true);
        Farewell farewell = Farewell.class.cast(outer.add(party).get(0).proxy());
        List<Throwable> thrown = new ArrayList<>();
        Thread caller = new Thread(() -> {
            try {
                farewell.leave("Anna");
            } catch (RuntimeException e) {
                thrown.add(e);
            }
        });
        caller.start();
        Board.awaitWaiting(caller);

        // The park time is 20 s, and so is the drain time: without an end of the wait, one call would be left
        // unfinished.
        assertThat(outer.remove(List.of(party))).isZero();
        caller.join();
        assertThat(thrown).singleElement().isInstanceOf(CapabilityUnavailableException.class);
    }

    private void use(String provider) {
        board.switchboard.route(Board.CAPABILITY, RouteRequest.to(provider));
    }
}
