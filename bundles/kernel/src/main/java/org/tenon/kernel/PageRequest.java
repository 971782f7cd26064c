package org.tenon.kernel;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit at most this many items, 1 to 1000
 * @param after the {@link Page#next()} of the page before; empty for the first page
 */
public record PageRequest(int limit, Optional<String> after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 1000;

    public PageRequest {
        requireNonNull(after, "after");
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT + ", not " + limit);
        }
    }

    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, Optional.empty());
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    /** The request for the page that follows {@code cursor}. */
    public PageRequest from(String cursor) {
        return new PageRequest(limit, Optional.of(cursor));
    }
}
