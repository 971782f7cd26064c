package org.tenon.modules;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A module as it stands.
 *
 * @param id a feature's name, a bundle's symbolic name, or what a KAR or features file calls itself
 * @param source where it came from, for people
 * @param bundles its bundles
 * @param provides what it offers to others now: {@code pricing: acme} for a capability
 * @param since when it was installed, updated or removed last; empty for what came with the distribution
 * @param by who did that
 * @param revision counts changes to the module; 0 for what came with the distribution
 */
public record Module(
        String id,
        Kind kind,
        State state,
        String version,
        String source,
        Signature signature,
        List<ModuleBundle> bundles,
        List<String> provides,
        Optional<Instant> since,
        Optional<String> by,
        long revision) {

    /** How it is packed. */
    public enum Kind {
        FEATURE,
        BUNDLE,
        KAR
    }

    /** How it stands. */
    public enum State {
        /** All its bundles run. */
        ACTIVE,
        /** Some of its bundles do not run. */
        INCOMPLETE,
        /** None of its bundles runs. */
        STOPPED,
        /** It was removed; what it left behind waits for it. */
        REMOVED,
        /** It lies in the deploy folder and was refused. */
        REFUSED
    }

    /** @param state as the framework calls it, in lower case: {@code active} */
    public record ModuleBundle(String symbolicName, String version, String state) {}

    public Module {
        requireNonNull(id, "id");
        bundles = List.copyOf(bundles);
        provides = List.copyOf(provides);
    }
}
