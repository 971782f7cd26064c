package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A change that would spare a policy's approval.
 *
 * @param measure what would have to change: {@code maximum_discount}, {@code average_discount}, {@code margin},
 *     {@code amount}, or an attribute in lower case
 * @param line the key of the line that it is about; empty for the whole quote
 * @param actual what it is now, percent or an amount; empty where that is nobody's business or is no number
 * @param limit up to where no approval is needed
 * @param excess {@code actual - limit}: so many points or so much money less needs no approval. Rounded up to 2 decimals
 * @param text the same for a person: {@code "line 2: 2.3 points less needs no approval: 90 USD a unit"}
 */
public record ApprovalRelief(
        String measure,
        Optional<String> line,
        Optional<BigDecimal> actual,
        Optional<BigDecimal> limit,
        Optional<BigDecimal> excess,
        String text) {

    public ApprovalRelief {
        requireNonNull(measure, "measure");
        requireNonNull(line, "line");
        requireNonNull(actual, "actual");
        requireNonNull(limit, "limit");
        requireNonNull(excess, "excess");
        requireNonNull(text, "text");
    }
}
