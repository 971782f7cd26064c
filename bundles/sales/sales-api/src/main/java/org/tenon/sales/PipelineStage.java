package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.kernel.Percent;

/**
 * A stage that an opportunity can be in.
 *
 * @param name as opportunities have it: lower case, with hyphens
 * @param probability how likely an opportunity in it is won; 100 is won, 0 is lost
 * @param rottenAfterDays after how many days in it an opportunity is left lying; empty for never
 */
public record PipelineStage(String name, Percent probability, Optional<Integer> rottenAfterDays) {

    public static final int MAX_NAME = 64;
    public static final int MAX_DAYS = 3650;

    public PipelineStage {
        requireNonNull(name, "name");
        requireNonNull(probability, "probability");
        requireNonNull(rottenAfterDays, "rottenAfterDays");
    }

    /** A stage in which nothing is ever left lying. */
    public PipelineStage(String name, Percent probability) {
        this(name, probability, Optional.empty());
    }

    public boolean wins() {
        return probability.compareTo(Percent.of("100")) >= 0;
    }

    public boolean loses() {
        return probability.compareTo(Percent.ZERO) == 0;
    }
}
