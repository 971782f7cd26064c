package org.tenon.pricing.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What prices cost with a million rules: under 2 microseconds for a line and 150 for a basket of 100 at the 99th percentile
 * are the goals, and 120 bytes a rule. Measures and prints, so it is only run when it is asked for,
 * {@code -Dbenchmark=pricing}, and judges nothing.
 */
class PricingCostTest {

    /** The last one counts, when all is compiled. */
    private static final int ROUNDS = 4;

    @Test
    @EnabledIfSystemProperty(named = "benchmark", matches = "pricing")
    void baskets_by_the_index_and_by_looking_at_every_rule() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(PricingBenchmark.class.getName())
                        .forks(Integer.getInteger("benchmark.forks", 1))
                        .jvmArgsAppend("-Xmx3g", "-XX:+UseSerialGC")
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(3))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(3))
                        .build())
                .run();
        for (RunResult result : results) {
            Result<?> time = result.getPrimaryResult();
            String lines = result.getParams().getParam("lines");
            int count = lines == null ? 1 : Integer.parseInt(lines);
            System.out.printf(
                    Locale.ROOT,
                    "%-8s %5d lines: %12.2f us, %10.3f us a line; half of them in %12.2f us, 99 %% in %12.2f us%n",
                    time.getLabel(),
                    count,
                    time.getScore() / 1000,
                    time.getScore() / 1000 / count,
                    time.getStatistics().getPercentile(50) / 1000,
                    time.getStatistics().getPercentile(99) / 1000);
        }
        assertThat(results).hasSize(6);
    }

    @Test
    @EnabledIfSystemProperty(named = "benchmark", matches = "pricing")
    void bytes_of_a_rule() {
        int rules = Integer.getInteger("benchmark.rules", 1_000_000);
        long before = used();
        RuleIndex index = new MillionRules(rules).index();
        long bytes = used() - before;

        System.out.printf(Locale.ROOT, "%,d rules: %.1f bytes each%n", index.size(), bytes / (double) rules);
        assertThat(index.size()).isEqualTo(rules);
    }

    /** Time of the processor: on a machine that others use too, it says more than the clock. */
    @Test
    @EnabledIfSystemProperty(named = "benchmark", matches = "pricing")
    void processor_time_of_baskets() {
        MillionRules book = new MillionRules(Integer.getInteger("benchmark.rules", 1_000_000));
        RuleIndex index = book.index();
        PricingEngine engine = new PricingEngine("benchmark@1.0.0");
        ThreadMXBean time = ManagementFactory.getThreadMXBean();
        for (int lines : List.of(1, 10, 100, 1_000, 5_000)) {
            Basket[] baskets = new Basket[Math.max(4, 20_000 / lines)];
            Arrays.setAll(baskets, i -> book.basket(index, lines));
            long[] nanos = new long[Math.max(200, 200_000 / lines)];
            long priced = 0;
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < nanos.length; i++) {
                    long begun = time.getCurrentThreadCpuTime();
                    priced += engine.price(baskets[i % baskets.length]).lines().size();
                    nanos[i] = time.getCurrentThreadCpuTime() - begun;
                }
            }
            Arrays.sort(nanos);
            double mean = Arrays.stream(nanos).average().orElseThrow() / 1000;
            System.out.printf(
                    Locale.ROOT,
                    "%5d lines: %10.2f us of a processor, %6.3f us a line; half of them %10.2f us, 99 %% %10.2f us%n",
                    lines,
                    mean,
                    mean / lines,
                    nanos[nanos.length / 2] / 1000.0,
                    nanos[nanos.length * 99 / 100] / 1000.0);
            assertThat(priced).isEqualTo((long) ROUNDS * nanos.length * lines);
        }
    }

    private static long used() {
        // More than once: the first collection may only find what there is.
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
