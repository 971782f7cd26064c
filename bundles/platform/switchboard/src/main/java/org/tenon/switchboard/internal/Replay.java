package org.tenon.switchboard.internal;

import java.util.List;
import org.tenon.switchboard.ReplayReport;

/** Gives recorded calls to a candidate, one after the other, and compares. */
final class Replay {

    private Replay() {}

    static ReplayReport run(
            String capability,
            List<Recorder.Recorded> calls,
            Provider candidate,
            Comparison comparison,
            Platform platform) {
        Differences differences = new Differences(false);
        Latencies latencies = new Latencies();
        int failed = 0;
        int skipped = 0;
        for (Recorder.Recorded call : calls) {
            Outlet outlet = candidate.outlet(call.line().type());
            long start = System.nanoTime();
            Answer answer =
                    outlet == null ? null : Shadows.candidate(outlet, call.method(), call.arguments(), platform);
            if (answer == null) {
                skipped++;
                continue;
            }
            latencies.record(System.nanoTime() - start);
            Throwable thrown = answer.thrown();
            if (thrown != null && Figures.isError(thrown)) {
                failed++;
            }
            Judge.same(comparison, call.answered(), candidate.name(), answer, platform.now(), differences);
        }
        return new ReplayReport(
                capability,
                candidate.name() + "@" + candidate.version(),
                calls.size() - skipped,
                Math.toIntExact(differences.differing()),
                failed,
                skipped,
                differences.fields(),
                differences.calls(),
                latencies.percentileMicros(0.5),
                latencies.percentileMicros(0.99));
    }
}
