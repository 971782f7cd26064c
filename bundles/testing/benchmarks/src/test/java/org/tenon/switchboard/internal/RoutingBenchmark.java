package org.tenon.switchboard.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.switchboard.RouteBook;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.Trust;
import org.tenon.switchboard.VerdictBook;

/** A direct call, and the same call by the switchboard. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RoutingBenchmark {

    private final Quick.Request request = new Quick.Request(
            7, Optional.of("web"), Optional.of("quote"), Optional.of("some customer"), Optional.empty());
    private final Timer timer = new Timer();
    private Quick direct;
    private Quick routed;
    private long question;

    @Setup
    public void open() {
        RoutingSwitchboard switchboard = new RoutingSwitchboard(timer, Runnable::run, new NoPlatform());
        Router router = switchboard.router("quick");
        direct = new Doubling();
        router.add(outlet(router, "standard", 1, direct));
        router.add(outlet(router, "other", 2, new Doubling()));
        // What an installation may have: rules for some channels and kinds.
        switchboard.route("quick", RouteRequest.to("standard"));
        switchboard.route("quick", RouteRequest.to("standard").forChannel("web"));
        switchboard.route("quick", RouteRequest.to("other").forKind("order"));
        routed = (Quick) router.lines().get(0).proxy();
    }

    @TearDown
    public void close() {
        timer.close();
    }

    @Benchmark
    public long direct() {
        return direct.answer(question++);
    }

    @Benchmark
    public long routed() {
        return routed.answer(question++);
    }

    /** A call that names a channel, a kind of document and a customer. */
    @Benchmark
    public long routedForDocument() {
        return routed.answerFor(request);
    }

    private static Outlet outlet(Router router, String name, long id, Quick service) {
        Provider provider = router.provider(new ProviderKey("quick", name, "bundle", id), new Somewhere(), Trust.LOCAL);
        return new Outlet(provider, Set.of(Quick.class), service, 0, id, true);
    }

    private static final class Doubling implements Quick {

        @Override
        public long answer(long question) {
            return question * 2;
        }

        @Override
        public long answerFor(Request request) {
            return request.question() * 2;
        }
    }

    private record Somewhere() implements Origin {

        @Override
        public String version() {
            return "1.0.0";
        }

        @Override
        public String hash() {
            return "";
        }

        @Override
        public boolean wanted() {
            return true;
        }

        @Override
        public boolean shipped() {
            return true;
        }
    }

    /** The transactions are there, as in an installation, and none is running. */
    private static final class NoPlatform implements Platform {

        private static final ThreadLocal<Object> RUNNING = new ThreadLocal<>();
        private final Transactions transactions = new Transactions() {

            @Override
            public <T> T required(Supplier<T> work) {
                return work.get();
            }

            @Override
            public <T> T separate(Supplier<T> work) {
                return work.get();
            }

            @Override
            public boolean active() {
                return RUNNING.get() != null;
            }

            @Override
            public void afterCommit(Runnable action) {
                throw new IllegalStateException();
            }

            @Override
            public void afterCompletion(Runnable action) {
                throw new IllegalStateException();
            }
        };

        @Override
        public @Nullable Transactions transactions() {
            return transactions;
        }

        /** What is asked for in a benchmark is read only; nobody would write it down. */
        @Override
        public @Nullable AuditLog auditLog() {
            return null;
        }

        @Override
        public @Nullable VerdictBook verdicts() {
            return null;
        }

        @Override
        public @Nullable RouteBook routes() {
            return null;
        }

        @Override
        public boolean keepsRoutes() {
            return false;
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }

        @Override
        public <T> T as(Actor actor, Supplier<T> work) {
            return work.get();
        }

        @Override
        public void publish(DomainEvent event) {}

        @Override
        public void later(Runnable work) {
            work.run();
        }
    }
}
