package org.tenon.kernel.problem;

import java.util.Map;

/** Somebody else changed this since the caller read it: nothing was changed. Read again and decide. */
public final class StaleVersionException extends TenonException {

    private static final long serialVersionUID = 1L;

    public StaleVersionException(String what, String id, long expected, long actual) {
        super(
                Kind.STALE,
                what + ".stale",
                "The " + what + " " + id + " was changed by somebody else: it has version " + actual + ", not "
                        + expected + ".",
                Map.of("id", id, "expected", expected, "actual", actual));
    }
}
