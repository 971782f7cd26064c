package org.tenon.rest;

import java.util.Map;
import org.tenon.kernel.problem.TenonException;

/** A change came without {@code If-Match}, or with {@code *} in it (RFC 6585, section 3: 428). */
public final class PreconditionRequiredException extends TenonException {

    private static final long serialVersionUID = 1L;

    public PreconditionRequiredException() {
        super(
                Kind.INVALID,
                "if-match.required",
                "Send If-Match with the ETag of the version that you want to change.",
                Map.of());
    }
}
