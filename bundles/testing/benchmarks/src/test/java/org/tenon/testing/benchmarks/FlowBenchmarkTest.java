package org.tenon.testing.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How fast the distribution is on PostgreSQL, by REST, beside the same in SQL by hand. {@code -Dbenchmark=flow} measures; judges
 * nothing but that all was served and that the audit finds nothing afterwards. See docs/performance.md.
 */
class FlowBenchmarkTest {

    private static final int GOODS = Integer.getInteger("flow.goods", 1_000);
    private static final Duration EACH = Duration.ofSeconds(Integer.getInteger("flow.seconds", 5));
    private static final Duration WARMING = Duration.ofSeconds(Integer.getInteger("flow.warming", 40));

    @Test
    void the_steps_of_the_flow_are_served() {
        try (Bench bench = new Bench()) {
            Desk desk = new Desk(goods(bench, 20));
            for (Desk.Step step : desk.steps()) {
                Measured measured = bench.measure(step, 2, Duration.ofMillis(200));
                assertThat(measured.nanos()).as(step.name()).isNotEmpty();
            }
            assertThat(bench.findings()).isEmpty();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "benchmark", matches = "flow")
    void how_fast_the_flow_is() {
        try (Bench bench = new Bench()) {
            Optional<Floor> floor = Floor.on(bench.databasePort());
            if (floor.isEmpty()) {
                System.out.println("There is no pgbench on this machine: no floor is measured.");
            }
            Desk desk = new Desk(goods(bench, GOODS));
            List<Desk.Step> steps = desk.steps();
            warm(bench, steps);
            System.out.printf(
                    Locale.ROOT,
                    "%n%d customers, %d products, %s processors, load before %.1f; a row is done again and again for %d s%n%s%n",
                    GOODS,
                    GOODS,
                    Runtime.getRuntime().availableProcessors(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    EACH.toSeconds(),
                    Measured.HEAD);
            for (int clients : List.of(1, 4, 16)) {
                for (Desk.Step step : steps) {
                    double bySql = floor.map(each -> each.rate(step.floor(), clients, EACH))
                            .orElse(Double.NaN);
                    System.out.println(bench.measure(step, clients, EACH).row(bySql));
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "load after %.1f%n",
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            floor.ifPresent(Floor::close);
            assertThat(bench.findings()).isEmpty();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "benchmark", matches = "flow-statements")
    void which_statements_the_flow_needs() {
        try (Bench bench = new Bench()) {
            for (Desk.Step step : new Desk(goods(bench, 100)).steps()) {
                bench.measure(step, 1, Duration.ofSeconds(1));
                System.out.println("\n" + step.name());
                bench.statements(step, 10).forEach(System.out::println);
            }
        }
    }

    private static Goods goods(Bench bench, int count) {
        try (Line line = bench.line()) {
            return Goods.brought(line, count);
        }
    }

    /** The server's compiler takes its time (see bin/tenon): busy methods reach it after seconds. */
    private static void warm(Bench bench, List<Desk.Step> steps) {
        Duration each = WARMING.dividedBy(steps.size());
        steps.forEach(step -> bench.measure(step, 4, each));
    }
}
