package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What came of running a capability's contract against a provider.
 *
 * @param level how much of the contract was run, for example {@code "full"}
 * @param passed whether every promise of that level was kept
 * @param at when it was run
 */
public record Verdict(String level, boolean passed, Instant at) {

    public Verdict {
        requireNonNull(level, "level");
        requireNonNull(at, "at");
    }
}
