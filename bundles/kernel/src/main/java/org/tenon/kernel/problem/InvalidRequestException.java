package org.tenon.kernel.problem;

import java.util.List;
import java.util.Map;

/**
 * A request was understood and refused, for one or more reasons, each with its place. Nothing was changed. A capability
 * that promises a refusal of its own (no price) makes it a subclass.
 */
public class InvalidRequestException extends TenonException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** @param violations at least one */
    public InvalidRequestException(List<Violation> violations) {
        super(Kind.INVALID, violations.get(0).code(), violations.get(0).message(), Map.of());
        this.violations = List.copyOf(violations);
    }

    public InvalidRequestException(String pointer, String code, String message) {
        this(List.of(new Violation(pointer, code, message)));
    }

    public final List<Violation> violations() {
        return violations;
    }
}
