package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;

/**
 * What came of running a capability's contract against a provider.
 *
 * @param level how much of the contract was run, for example {@code "full"}
 * @param passed whether every promise of that level was kept that every provider keeps
 * @param at when it was run
 * @param parts the parts of the contract that a provider may leave out and that were kept, at that level
 */
public record Verdict(String level, boolean passed, Instant at, Set<String> parts) {

    public Verdict {
        requireNonNull(level, "level");
        requireNonNull(at, "at");
        parts = Set.copyOf(parts);
    }

    public Verdict(String level, boolean passed, Instant at) {
        this(level, passed, at, Set.of());
    }
}
