package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What the switchboard costs: under a microsecond a call is the goal. Measures and prints, so it is only run when it is asked
 * for, {@code -Dbenchmark=routing}, and judges nothing.
 */
class RoutingCostTest {

    @Test
    @EnabledIfSystemProperty(named = "benchmark", matches = "routing")
    void a_routed_call_beside_a_direct_one() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(RoutingBenchmark.class.getName())
                        .forks(Integer.getInteger("benchmark.forks", 1))
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2))
                        .build())
                .run();
        Map<String, Double> nanos = new TreeMap<>();
        results.forEach(result -> nanos.put(
                result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore()));
        double direct = nanos.get("direct");

        nanos.forEach((name, score) -> System.out.printf(
                Locale.ROOT,
                "%-18s %8.1f ns, %8.1f ns more than a direct call (%.0f times)%n",
                name,
                score,
                score - direct,
                score / direct));
        assertThat(nanos).containsOnlyKeys("direct", "routed", "routedForDocument");
    }
}
