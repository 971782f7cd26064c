package org.tenon.rest.internal;

import java.util.Map;
import org.tenon.kernel.problem.TenonException;

/** An operation needs a user, and the request names none. */
final class LoginRequiredException extends TenonException {

    private static final long serialVersionUID = 1L;

    LoginRequiredException() {
        super(Kind.FORBIDDEN, "login.required", "Log in: this needs a user.", Map.of());
    }
}
