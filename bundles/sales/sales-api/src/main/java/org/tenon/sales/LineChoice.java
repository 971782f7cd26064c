package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * That the customer decides about a line. It is priced and shown either way, and counts in the quote's totals while it is chosen.
 *
 * @param group the alternatives that it is one of, of which exactly one counts; 1 to {@value #MAX_GROUP} characters that customers
 *     read. Empty for an optional line
 * @param chosen whether it counts
 */
public record LineChoice(Optional<String> group, boolean chosen) {

    public static final int MAX_GROUP = 64;

    /** So many lines of a quote may be left to the customer. */
    public static final int MAX_LINES = 100;

    public LineChoice {
        requireNonNull(group, "group");
        group.ifPresent(name -> {
            if (name.isBlank() || name.length() > MAX_GROUP) {
                throw new IllegalArgumentException("a group of alternatives has 1 to " + MAX_GROUP + " characters");
            }
        });
    }

    /** A line that is taken besides, or not; it does not count until it is chosen. */
    public static LineChoice optional() {
        return new LineChoice(Optional.empty(), false);
    }

    /** One of some alternatives; not the one that counts. */
    public static LineChoice oneOf(String group) {
        return new LineChoice(Optional.of(group), false);
    }

    public LineChoice asChosen(boolean now) {
        return new LineChoice(group, now);
    }
}
