package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.auditlog.AuditedEvent;
import org.tenon.kernel.auditlog.Outcome;
import org.tenon.kernel.auditlog.PlatformChange;
import org.tenon.kernel.auditlog.RoutedCall;
import org.tenon.kernel.auditlog.Subject;
import org.tenon.kernel.auditlog.Via;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.switchboard.Trust;
import org.tenon.switchboard.sample.Farewell;
import org.tenon.switchboard.sample.Greeting;

/** Every call that changes something is written down, with who carried it out. */
@Timeout(60)
class AuditedCallTest {

    private Board board;
    private final HandTransactions transactions = new HandTransactions();
    private final Listener log = new Listener();

    @BeforeEach
    void open() {
        board = new Board();
        board.platform.transactions = transactions;
        board.platform.auditLog = log;
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void a_call_that_changes_something_is_written_down_with_its_provider_arguments_and_answer() {
        board.add("acme", "3.1.0", new Named("acme"));

        transactions.required(() -> board.greeting().learn("Hello"));

        RoutedCall call = log.calls.get(0);
        assertThat(log.calls).hasSize(1);
        assertThat(call.capability()).isEqualTo(Board.CAPABILITY);
        assertThat(call.method().getName()).isEqualTo("learn");
        assertThat(call.arguments()).containsExactly("Hello");
        assertThat(call.answer()).isEqualTo("acme Hello");
        assertThat(call.via()).isEqualTo(new Via(new ProviderVersion("acme", "3.1.0"), "bundle.acme"));
        assertThat(call.outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void a_call_that_reads_is_not() {
        board.add("standard", 0, new Named("standard"));
        board.greeting().greet("Anna");
        assertThat(log.calls).isEmpty();
    }

    @Test
    void a_call_that_fails_is_not() {
        board.add("standard", 0, new Named("standard", word -> {
            throw new IllegalStateException("no");
        }));
        assertThatThrownBy(() -> board.greeting().learn("Hello")).isInstanceOf(RuntimeException.class);
        assertThat(log.calls).isEmpty();
    }

    @Test
    void the_entry_is_written_in_the_transaction_of_the_change_also_when_the_caller_has_none() {
        List<Boolean> inTransaction = new ArrayList<>();
        board.add("standard", 0, new Named("standard", word -> {
            inTransaction.add(transactions.active());
            return word;
        }));
        log.told = () -> inTransaction.add(transactions.active());

        board.greeting().learn("Hello");

        assertThat(inTransaction).containsExactly(true, true);
        assertThat(transactions.active()).isFalse();
    }

    @Test
    void a_call_that_met_another_transaction_is_made_again_on_the_same_provider_and_written_down_once() {
        AtomicInteger tries = new AtomicInteger();
        Outlet outlet = board.add("standard", 0, new Named("standard", word -> {
            if (tries.incrementAndGet() < 3) {
                throw new Concurrent();
            }
            return word;
        }));

        assertThat(board.greeting().learn("Hello")).isEqualTo("Hello");

        assertThat(tries).hasValue(3);
        assertThat(log.calls).hasSize(1);
        assertThat(outlet.gate().inside()).isZero();
    }

    @Test
    void what_another_capability_does_in_its_course_is_a_step_of_it() {
        board.add("standard", 0, new Named("standard"));
        Farewell farewell = party(name -> {
            board.greeting().greet(name);
            return board.greeting().learn(name);
        });

        farewell.leave("Anna");

        assertThat(log.calls).hasSize(1);
        RoutedCall call = log.calls.get(0);
        assertThat(call.method().getName()).isEqualTo("leave");
        assertThat(call.steps()).extracting(step -> step.method().getName()).containsExactly("learn");
        assertThat(call.steps().get(0).via().bundle()).isEqualTo("bundle.standard");
    }

    @Test
    void what_a_provider_asks_of_its_own_capability_is_not() {
        board.add("standard", 0, new Both(name -> board.greeting().learn(name)), Greeting.class, Farewell.class);

        assertThat(board.routed(Farewell.class).leave("Anna")).isEqualTo("learnt Anna");

        assertThat(log.calls).hasSize(1);
        assertThat(log.calls.get(0).steps()).isEmpty();
    }

    @Test
    void a_change_of_a_provider_outside_of_the_transaction_is_written_down_in_one_of_its_own() {
        board.add("remote", Trust.REMOTE, false, new Named("remote"));
        AtomicInteger depth = new AtomicInteger();
        log.told = () -> depth.set(transactions.active() ? 1 : 0);
        assertThatThrownBy(() -> transactions.required(() -> {
                    board.greeting().learn("Hello");
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");

        assertThat(depth).hasValue(1);
        assertThat(log.calls).singleElement().extracting(RoutedCall::outcome).isEqualTo(Outcome.DONE);
    }

    @Test
    void of_a_provider_that_did_not_answer_in_time_it_is_said_that_nobody_knows() {
        board.switchboard.configure(new Settings(
                Board.SETTINGS.park(),
                Board.SETTINGS.park(),
                Board.SETTINGS.park(),
                Board.SETTINGS.park(),
                200,
                Set.of(),
                Set.of(),
                Map.of(),
                IsolationSettings.read(Map.of("isolate.timeout.millis", "50")),
                Map.of()));
        CountDownLatch release = new CountDownLatch(1);
        board.add("remote", Trust.REMOTE, false, new Named("remote", word -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return word;
        }));

        assertThatThrownBy(() -> board.greeting().learn("Hello")).isInstanceOf(RuntimeException.class);
        release.countDown();

        assertThat(log.calls).singleElement().extracting(RoutedCall::outcome).isEqualTo(Outcome.UNKNOWN);
    }

    /** A provider of another capability. */
    private Farewell party(Farewell provider) {
        Router outer = board.switchboard.router("party");
        Provider host = outer.provider(
                new ProviderKey("party", "host", "bundle.host", 8), new Board.Version("1.0.0"), Trust.LOCAL);
        Outlet outlet = new Outlet(host, Set.of(Farewell.class), provider, 0, 99, true);
        return Farewell.class.cast(outer.add(outlet).get(0).proxy());
    }

    private record Both(Farewell farewell) implements Greeting, Farewell {

        @Override
        public String leave(String name) {
            return farewell.leave(name);
        }

        @Override
        public String greet(String name) {
            return name;
        }

        @Override
        public String greet(org.tenon.switchboard.sample.Visitor visitor) {
            return visitor.name();
        }

        @Override
        public String learn(String word) {
            return "learnt " + word;
        }
    }

    private static final class Concurrent extends ConflictException {

        private static final long serialVersionUID = 1L;

        Concurrent() {
            super("transaction.concurrent", "Another one was faster.", Map.of());
        }
    }

    private static final class Listener implements AuditLog {

        private final List<RoutedCall> calls = new ArrayList<>();
        private Runnable told = () -> {};

        @Override
        public void called(RoutedCall call) {
            told.run();
            calls.add(call);
        }

        @Override
        public void changed(Class<?> by, PlatformChange change) {}

        @Override
        public void happened(AuditedEvent event) {}

        @Override
        public long written() {
            return calls.size();
        }

        @Override
        public int erase(Subject subject, String reason) {
            return 0;
        }
    }
}
