package org.tenon.testing.contract;

import org.jspecify.annotations.Nullable;

/**
 * The stand of the verification that runs in this process: a contract that JUnit makes by itself, as those of vendors' own
 * capabilities are made, finds it here.
 */
public final class Stands {

    private static volatile @Nullable Stand stand;

    private Stands() {}

    /** @throws IllegalStateException when no verification runs here */
    public static Stand here() {
        Stand known = stand;
        if (known == null) {
            throw new IllegalStateException("no verification runs in this process");
        }
        return known;
    }

    /** For whoever runs a verification. */
    public static void use(Stand where) {
        stand = where;
    }
}
