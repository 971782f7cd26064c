package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * What came out of the copies that candidates answered.
 *
 * @param compared copies whose answers were compared
 * @param differing those of them that differed
 * @param dropped copies that were not made because the candidate was too slow to keep up, or is given a rest
 * @param fields how often each field differed, by its path without positions ({@code "lines[].unitPrice"})
 * @param differences the last of the differing ones, at most 100, oldest first
 */
public record ShadowReport(
        String capability,
        long compared,
        long differing,
        long dropped,
        Map<String, Long> fields,
        List<CallDifference> differences) {

    public ShadowReport {
        requireNonNull(capability, "capability");
        fields = Map.copyOf(fields);
        differences = List.copyOf(differences);
    }
}
