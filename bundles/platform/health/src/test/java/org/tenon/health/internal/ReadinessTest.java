package org.tenon.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tenon.health.internal.Readiness.Entry;
import org.tenon.health.internal.Readiness.Report;
import org.tenon.kernel.health.HealthCheck;

final class ReadinessTest {

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final AtomicLong nanos = new AtomicLong();
    private final Readiness readiness = new Readiness(executor, nanos::get, Duration.ofMillis(200));

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private record Check(String name, Supplier<Result> answer) implements HealthCheck {
        @Override
        public Result check() {
            return answer.get();
        }
    }

    private static Check ready(String name) {
        return new Check(name, () -> HealthCheck.Result.ready("fine"));
    }

    @Test
    void isReadyWhenAllAre() {
        Report report = readiness.report(List.of(ready("rest"), ready("database")), Set.of("rest"));
        assertThat(report)
                .isEqualTo(new Report(
                        "ready", List.of(new Entry("rest", "ready", "fine"), new Entry("database", "ready", "fine"))));
    }

    @Test
    void isNotReadyWhileACheckIsMissing() {
        Report report = readiness.report(List.of(ready("rest")), Set.of("rest", "capabilities"));
        assertThat(report.ready()).isFalse();
        assertThat(report.checks()).contains(new Entry("capabilities", "not-ready", "is not there yet"));
    }

    @Test
    void isNotReadyWhenACheckFailsAndSaysNoMoreThanWhichException() {
        Check failing = new Check("database", () -> {
            throw new IllegalStateException("password is hunter2");
        });
        Report report = readiness.report(List.of(failing), Set.of());
        assertThat(report.checks())
                .containsExactly(new Entry("database", "not-ready", "failed: IllegalStateException"));
    }

    @Test
    void doesNotWaitForACheckThatHangsAndStartsItOnlyOnce() {
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger started = new AtomicInteger();
        Check hanging = new Check("database", () -> {
            started.incrementAndGet();
            try {
                released.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return HealthCheck.Result.ready("at last");
        });
        assertThat(readiness.report(List.of(hanging), Set.of()).ready()).isFalse();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(readiness.report(List.of(hanging), Set.of()).checks().get(0).detail())
                .contains("200 ms");
        assertThat(started).hasValue(1);
    }

    @Test
    void keepsAnAnswerForASecond() {
        AtomicInteger asked = new AtomicInteger();
        Check counting = new Check("rest", () -> HealthCheck.Result.ready("asked " + asked.incrementAndGet()));
        readiness.report(List.of(counting), Set.of());
        readiness.report(List.of(counting), Set.of());
        assertThat(asked).hasValue(1);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        readiness.report(List.of(counting), Set.of());
        assertThat(asked).hasValue(2);
    }

    @Test
    void tellsSoonThatItHasBecomeReady() {
        AtomicInteger asked = new AtomicInteger();
        Check second = new Check(
                "rest",
                () -> asked.incrementAndGet() < 2
                        ? HealthCheck.Result.notReady("starts")
                        : HealthCheck.Result.ready("fine"));
        assertThat(readiness.report(List.of(second), Set.of()).ready()).isFalse();
        assertThat(readiness.report(List.of(second), Set.of()).ready()).isFalse();
        nanos.addAndGet(Duration.ofMillis(100).toNanos());
        assertThat(readiness.report(List.of(second), Set.of()).ready()).isTrue();
    }
}
