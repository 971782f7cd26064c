package org.tenon.testing.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.swap.Container.Collected;

/** docs/swapping.md says what this promises, and what it found. */
@ExtendWith(Setting.class)
@DisplayName("Modules that are installed, updated, swapped, stopped and uninstalled again and again")
class SwapTest {

    private static final int CYCLES = Integer.getInteger("swap.cycles");
    /** Everything that is loaded once and for all has been after these. */
    private static final int WARM_UP = Integer.getInteger("swap.warmup");

    private static final int LOADERS_LEFT = 2;
    private static final int SLOWEST = 10;
    private static final String QUIET = "quiet";

    private final Scene scene;
    private final Container container;

    SwapTest(Scene scene) {
        this.scene = scene;
        this.container = scene.container();
    }

    @Test
    void fail_no_request_and_leave_nothing_behind() throws IOException {
        Traffic traffic = new Traffic(scene.stand());
        try (Journal journal = new Journal(Scene.WORK.resolve("journal.jsonl"))) {
            Collected before;
            Collected after;
            Duration took;
            try (Load load =
                    new Load(scene.distribution(), scene.stand().token(), traffic, journal, Load.FULL, "warm-up")) {
                Cycle cycle = new Cycle(scene, traffic, load);
                run(cycle, 0, WARM_UP);
                load.phase(QUIET);
                journal.await(QUIET, 10 * Load.FULL);
                before = load.paused(container::collect);
                long begin = System.nanoTime();
                run(cycle, WARM_UP, CYCLES);
                took = Duration.ofNanos(System.nanoTime() - begin);
                load.phase(QUIET);
                after = load.paused(container::collect);
                if (after.left().size() > LOADERS_LEFT) {
                    Path heap = Scene.WORK.resolve("left.hprof");
                    Files.deleteIfExists(heap);
                    container.dump(heap);
                }
            }
            List<String> report = report(journal, took, before, after);
            report.add("mixed    " + traffic.mixed().size());
            report.add("disturbed " + container.disturbed().size());
            Files.write(Scene.WORK.resolve("report.txt"), report);
            report.forEach(System.out::println);
            assertThat(journal.failures()).isEmpty();
            assertThat(traffic.mixed()).as("documents priced by two versions").isEmpty();
            assertThat(traffic.surfers().missed())
                    .as("lists without a page that is there")
                    .isEmpty();
            assertThat(container.disturbed())
                    .as("bundles and resources that nobody touched")
                    .isEmpty();
            assertThat(after.left()).as("class loaders of what is gone").hasSizeLessThanOrEqualTo(LOADERS_LEFT);
            assertThat(after.metaspace()).as("metaspace").isLessThan(before.metaspace() * 11 / 10);
        }
    }

    private static void run(Cycle cycle, int from, int cycles) {
        for (int i = from; i < from + cycles; i++) {
            cycle.run(i);
        }
    }

    private static List<String> report(Journal journal, Duration took, Collected before, Collected after) {
        List<String> report = new ArrayList<>();
        report.add(CYCLES + " cycles after " + WARM_UP + " in " + took.toSeconds() + " s; " + journal.requests()
                + " requests");
        report.add(
                "of what was being changed: " + journal.touched() + " requests, " + journal.failed(true) + " failed");
        report.add("of the others:             " + (journal.requests() - journal.touched()) + " requests, "
                + journal.failed(false) + " failed");
        report.add("quiet    " + journal.latency(QUIET::equals));
        report.add("cycling  " + journal.latency(phase -> phase.contains(":")));
        journal.phases().forEach(phase -> report.add("  " + phase + "  " + journal.latency(phase::equals)));
        report.add("slowest  " + journal.slowest(SLOWEST));
        report.add("requests " + journal.byCall());
        report.add("before   " + before);
        report.add("after    " + after);
        return report;
    }
}
