package org.tenon.kernel.problem;

import java.util.Map;

/** What a request is about does not exist, or not for this actor. */
public final class NotFoundException extends TenonException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what the kind of thing, as in its code: {@code "quote"}
     * @param id the id that was asked for
     */
    public NotFoundException(String what, String id) {
        super(Kind.NOT_FOUND, what + ".not-found", "There is no " + what + " " + id + ".", Map.of("id", id));
    }
}
