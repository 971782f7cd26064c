package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import org.tenon.kernel.Percent;

/**
 * A stage that an opportunity can be in.
 *
 * @param name as opportunities have it: lower case, with hyphens
 * @param probability how likely an opportunity in it is won; 100 is won, 0 is lost
 */
public record PipelineStage(String name, Percent probability) {

    public PipelineStage {
        requireNonNull(name, "name");
        requireNonNull(probability, "probability");
    }
}
