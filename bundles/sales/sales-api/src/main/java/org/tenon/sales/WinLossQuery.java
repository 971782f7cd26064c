package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.Optional;

/**
 * Which decided opportunities are counted, and how they are put together.
 *
 * @param from the first month in which they were decided
 * @param months how many, 1 to {@value #MAX_MONTHS}
 * @param owner empty for everybody's
 * @param pipeline empty for all
 */
public record WinLossQuery(
        Dimension by, YearMonth from, int months, Optional<String> owner, Optional<String> pipeline) {

    public static final int MAX_MONTHS = 120;

    /** What they have in common. */
    public enum Dimension {
        /** Why they were lost; what was won has none. */
        REASON,
        COMPETITOR,
        /** The stage that they were in before they were decided; none for what was recorded as decided. */
        STAGE,
        OWNER,
        /** The owner's, as he is in it today. */
        TEAM,
        PRODUCT,
        /** In which they were decided, as {@code 2026-11}. */
        MONTH
    }

    public WinLossQuery {
        requireNonNull(by, "by");
        requireNonNull(from, "from");
        requireNonNull(owner, "owner");
        requireNonNull(pipeline, "pipeline");
    }
}
