package org.tenon.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much of a contract is run. Each level contains the ones before it. */
public enum Level {
    /** What every consumer relies on: the meaning of each operation. */
    CORE,
    /** The rest of what is promised: edges, refusals, repetition, transactions, events. */
    FULL,
    /** What is promised to many callers at once. */
    CONCURRENT;

    /** The level's name in the kit, on the command line and in JSON: {@code "core"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The labels of this level and those before it. */
    public List<String> contained() {
        return Arrays.stream(values())
                .filter(level -> level.compareTo(this) <= 0)
                .map(Level::label)
                .toList();
    }

    public static Optional<Level> labelled(String label) {
        return Arrays.stream(values())
                .filter(level -> level.label().equals(label))
                .findFirst();
    }
}
