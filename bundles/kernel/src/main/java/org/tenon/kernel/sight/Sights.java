package org.tenon.kernel.sight;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What somebody sees, of each kind of record.
 *
 * @param byKind of the kinds that something particular was said about: {@code "customer"}, {@code "quote"}
 * @param others of all other kinds
 */
public record Sights(Map<String, Sight> byKind, Sight others) {

    public static final Sights EVERYTHING = new Sights(Map.of(), Sight.EVERYTHING);

    public Sights {
        byKind = Map.copyOf(byKind);
        requireNonNull(others, "others");
    }

    public Sight of(String kind) {
        return byKind.getOrDefault(kind, others);
    }

    /** Whether there is nothing that he does not see. */
    public boolean everything() {
        return others.everything() && byKind.values().stream().allMatch(Sight::everything);
    }
}
