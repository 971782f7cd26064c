package org.tenon.switchboard;

import java.time.Instant;
import java.util.List;

/**
 * A call that provider and candidate answered differently. Texts are cut at 2,000 characters, fields at 50.
 *
 * @param at when the candidate answered
 * @param method interface and method, for example {@code "PricingService.price"}
 * @param answer what the caller got, or the exception that it got
 * @param fields what exactly differs, in the order of the answer's fields
 */
public record CallDifference(
        Instant at,
        String method,
        String arguments,
        String provider,
        String answer,
        String candidate,
        String candidateAnswer,
        List<FieldDifference> fields) {

    public CallDifference {
        fields = List.copyOf(fields);
    }
}
