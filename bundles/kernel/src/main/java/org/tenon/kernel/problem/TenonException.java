package org.tenon.kernel.problem;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A capability refuses or cannot do what was asked. Subclasses say what happened; {@link #code()} is stable and meant
 * for programs, the message for people, {@link #data()} for both.
 */
public abstract class TenonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the caller can do about it. */
    public enum Kind {
        /** The request was understood and is wrong; the same request will fail again. */
        INVALID,
        /** What the request is about does not exist. */
        NOT_FOUND,
        /** What the request is about was there and is gone for good. */
        GONE,
        /** The state of what the request is about does not allow it. */
        CONFLICT,
        /** The caller saw an older version of what it wants to change. */
        STALE,
        /** The actor may not do this. */
        FORBIDDEN,
        /** Something that is needed is not there now; the same request may work later. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> data;

    /**
     * @param code stable, lower case, {@code <capability>.<what>}, for example {@code "pricing.no-price"}
     * @param message one sentence for a person: what is wrong and what would be right
     * @param data the facts behind it: ids as strings, amounts, states
     */
    protected TenonException(Kind kind, String code, String message, Map<String, Object> data) {
        super(message);
        this.kind = requireNonNull(kind, "kind");
        this.code = requireNonNull(code, "code");
        this.data = Map.copyOf(data);
    }

    public final Kind kind() {
        return kind;
    }

    public final String code() {
        return code;
    }

    public final Map<String, Object> data() {
        return data;
    }
}
