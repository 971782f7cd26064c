package org.tenon.kernel.problem;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into the request: {@code "/lines/0/quantity"}; empty for the whole
 * @param code stable, for programs: {@code "required"}, {@code "catalog.unknown-product"}
 * @param message for people: what is wrong and what would be right
 */
public record Violation(String pointer, String code, String message) {

    public Violation {
        requireNonNull(pointer, "pointer");
        requireNonNull(code, "code");
        requireNonNull(message, "message");
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("a JSON pointer starts with '/': " + pointer);
        }
    }
}
