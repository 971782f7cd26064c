package org.tenon.kernel.problem;

import java.util.Map;

/** The actor may not do this. */
public final class ForbiddenException extends TenonException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException(String code, String message, Map<String, Object> data) {
        super(Kind.FORBIDDEN, code, message, data);
    }
}
