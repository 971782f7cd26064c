package org.tenon.rest;

import java.util.Map;
import org.tenon.kernel.problem.TenonException;

/** Credentials were given and are not good: 401, here and in a login operation. */
public final class BadCredentialsException extends TenonException {

    private static final long serialVersionUID = 1L;

    /**
     * @param code for example {@code "credentials.wrong"} or {@code "token.expired"}
     * @param message one sentence; says nothing about which users exist
     */
    public BadCredentialsException(String code, String message) {
        super(Kind.FORBIDDEN, code, message, Map.of());
    }
}
