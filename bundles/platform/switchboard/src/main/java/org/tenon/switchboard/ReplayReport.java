package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * What a candidate answered to calls that were recorded.
 *
 * @param replayed the calls that it was given
 * @param differing those of them that it answered differently
 * @param failed those of them that it failed unexpectedly or did not answer in time
 * @param skipped recorded calls that were not replayed: it offers no such interface, or was given a rest
 * @param fields how often each field differed, by its path without positions
 * @param differences the first of the differing ones, at most 100
 * @param p50Micros half of its answers took no longer, in microseconds
 * @param p99Micros 99 of 100 of its answers took no longer, in microseconds
 */
public record ReplayReport(
        String capability,
        String candidate,
        int replayed,
        int differing,
        int failed,
        int skipped,
        Map<String, Long> fields,
        List<CallDifference> differences,
        long p50Micros,
        long p99Micros) {

    public ReplayReport {
        requireNonNull(capability, "capability");
        requireNonNull(candidate, "candidate");
        fields = Map.copyOf(fields);
        differences = List.copyOf(differences);
    }
}
