package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What options have to do with each other.
 *
 * @param options their keys, two or more, each once
 */
public record SolutionRule(Kind kind, List<String> options) {

    /** How. */
    public enum Kind {
        /** With the first one is at least one of the others. */
        REQUIRES,
        /** No two of them are together. */
        EXCLUDES,
        /** Exactly one of them is there. */
        ONE_OF
    }

    public SolutionRule {
        requireNonNull(kind, "kind");
        options = List.copyOf(options);
    }
}
