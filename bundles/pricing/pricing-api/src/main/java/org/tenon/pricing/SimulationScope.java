package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.tenon.kernel.DateRange;

/**
 * What a draft is tried on.
 *
 * @param kind the kind of documents: {@code "quote"}, {@code "order"}
 * @param days of which days
 * @param from the day from which the draft would be published
 * @param documents how many at most, the oldest first; 1 to {@value #MAX_DOCUMENTS}
 */
public record SimulationScope(String kind, DateRange days, LocalDate from, int documents) {

    public static final int MAX_DOCUMENTS = 10_000;

    public SimulationScope {
        Texts.check(kind, "a kind of documents", 64);
        requireNonNull(days, "days");
        requireNonNull(from, "from");
        if (documents < 1 || documents > MAX_DOCUMENTS) {
            throw new IllegalArgumentException("a simulation looks at 1 to " + MAX_DOCUMENTS + " documents");
        }
    }
}
