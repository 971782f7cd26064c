package org.tenon.pricing.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
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

    private static long used() {
        // More than once: the first collection may only find what there is.
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
