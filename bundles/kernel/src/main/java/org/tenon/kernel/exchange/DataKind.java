package org.tenon.kernel.exchange;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A kind of records.
 *
 * @param name in lower case: {@code "move"}
 * @param derived whether its records follow from others: they are compared, and never put
 * @param followed whether events tell of every change ({@link DataExport#touched}); a kind without is compared as a whole at
 *     the end, while the capability's calls wait
 * @param sums the fields whose sums {@link DataTotals} gives
 */
public record DataKind(String name, boolean derived, boolean followed, Set<String> sums) {

    public DataKind {
        requireNonNull(name, "name");
        sums = Set.copyOf(sums);
    }

    /** A kind of which events tell, without sums. */
    public static DataKind of(String name) {
        return new DataKind(name, false, true, Set.of());
    }

    /** The same kind with sums. */
    public DataKind summing(String... fields) {
        return new DataKind(name, derived, followed, Set.of(fields));
    }

    /** The same kind, derived from others. */
    public DataKind fromOthers() {
        return new DataKind(name, true, followed, sums);
    }

    /** The same kind, of which events do not tell. */
    public DataKind unfollowed() {
        return new DataKind(name, derived, false, sums);
    }
}
