package org.tenon.testing.swap;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tenon.testing.fixture.Eventually;

/** Every request with its answer, as the client saw it: in a file, and in short in memory. */
final class Journal implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEPT_FAILURES = 200;

    private final Writer file;
    private final List<Brief> all = new ArrayList<>();
    private final List<Entry> failures = new ArrayList<>();

    private record Brief(String call, String phase, boolean failed, long micros) {}

    /** Times in milliseconds. */
    record Latency(long requests, double median, double p95, double p99, double longest) {}

    Journal(Path path) {
        try {
            Files.createDirectories(path.getParent());
            file = Files.newBufferedWriter(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(Entry entry) {
        all.add(new Brief(entry.call(), entry.phase(), entry.failed(), entry.micros()));
        if (entry.failed() && failures.size() < KEPT_FAILURES) {
            failures.add(entry);
        }
        try {
            file.write(JSON.writeValueAsString(entry));
            file.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The requests that waited longest, with what was being done then: {@code "12 pricing:update quote.edit 737 ms"}. */
    synchronized List<String> slowest(int most) {
        return IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer at) -> all.get(at).micros())
                        .reversed())
                .limit(most)
                .map(at -> at + " " + all.get(at).phase() + " " + all.get(at).call() + " "
                        + all.get(at).micros() / 1000 + " ms")
                .toList();
    }

    synchronized int requests() {
        return all.size();
    }

    synchronized long failed() {
        return all.stream().filter(Brief::failed).count();
    }

    /** How many requests failed of those that met, or did not meet, what was being changed. */
    synchronized long failed(boolean touched) {
        return all.stream()
                .filter(brief -> brief.failed() && Touched.by(brief.phase(), brief.call()) == touched)
                .count();
    }

    /** How many requests met what was being changed. */
    synchronized long touched() {
        return all.stream()
                .filter(brief -> Touched.by(brief.phase(), brief.call()))
                .count();
    }

    /** Waits until that many requests of a phase have their answer. */
    void await(String phase, int requests) {
        Eventually.await(requests + " requests", () -> latency(phase::equals).requests() >= requests);
    }

    /** The failed requests, the first of them in full. */
    synchronized List<Entry> failures() {
        return List.copyOf(failures);
    }

    synchronized Map<String, Long> byCall() {
        return all.stream().collect(Collectors.groupingBy(Brief::call, TreeMap::new, Collectors.counting()));
    }

    synchronized Set<String> phases() {
        return all.stream().map(Brief::phase).collect(Collectors.toCollection(TreeSet::new));
    }

    synchronized Latency latency(Predicate<String> phase) {
        long[] micros = all.stream()
                .filter(brief -> phase.test(brief.phase()))
                .mapToLong(Brief::micros)
                .sorted()
                .toArray();
        return new Latency(micros.length, at(micros, 0.5), at(micros, 0.95), at(micros, 0.99), at(micros, 1));
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double at(long[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1000.0;
    }
}
