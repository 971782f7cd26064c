package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A solution as it is wished for.
 *
 * @param template by its code
 * @param options how many of each, more than zero; those that are required are in it once unless more are named. Empty for what the
 *     template proposes
 */
public record SolutionRequest(String template, Map<String, BigDecimal> options) {

    public SolutionRequest {
        requireNonNull(template, "template");
        options = Map.copyOf(options);
    }
}
