package org.tenon.kernel.problem;

import java.util.Map;

/** The state of something does not allow what was asked: nothing was changed. */
public class ConflictException extends TenonException {

    private static final long serialVersionUID = 1L;

    /** @param code for example {@code "order.not-confirmed"} */
    public ConflictException(String code, String message, Map<String, Object> data) {
        super(Kind.CONFLICT, code, message, data);
    }
}
