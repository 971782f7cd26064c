package org.tenon.samples.acme;

import org.tenon.kernel.problem.Violation;

/** A line cannot be priced; the others are looked at all the same. Never leaves the bundle. */
final class LineRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String member;
    private final String code;

    /** @param member which member of the line is the reason */
    LineRefusedException(String member, String code, String message) {
        super(message, null, false, false);
        this.member = member;
        this.code = code;
    }

    Violation violation(int line) {
        return new Violation("/lines/" + line + "/" + member, code, String.valueOf(getMessage()));
    }
}
