package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What came out of the copies that candidates answered.
 *
 * @param compared copies whose answers were compared
 * @param differing those of them that differed
 * @param dropped copies that were not made because the candidate was too slow to keep up
 * @param differences the last of the differing ones, at most 100, oldest first
 */
public record ShadowReport(
        String capability, long compared, long differing, long dropped, List<Difference> differences) {

    public ShadowReport {
        requireNonNull(capability, "capability");
        differences = List.copyOf(differences);
    }

    /**
     * A call that live provider and candidate answered differently. Texts are cut at 2,000 characters.
     *
     * @param method interface and method, for example {@code "PricingService.price"}
     * @param answer what the caller got, or the exception that it got
     */
    public record Difference(
            Instant at,
            String method,
            String arguments,
            String provider,
            String answer,
            String candidate,
            String candidateAnswer) {}
}
