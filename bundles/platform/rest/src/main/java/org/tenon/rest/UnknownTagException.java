package org.tenon.rest;

import java.util.Map;
import org.tenon.kernel.problem.TenonException;

/** The tag in {@code If-Match} is of no version that a resource here ever has: nothing was changed (RFC 9110, 13.1.1: 412). */
public final class UnknownTagException extends TenonException {

    private static final long serialVersionUID = 1L;

    public UnknownTagException(String tags) {
        super(
                Kind.STALE,
                "if-match.unknown",
                "If-Match has " + tags
                        + ", which is the ETag of no version. Read again, and send the ETag of the answer.",
                Map.of());
    }
}
