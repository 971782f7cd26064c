package org.tenon.pricing.internal.engine;

/** A line cannot be priced; the basket collects these and refuses all at once. Never leaves the bundle. */
final class LineRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String member;
    private final String code;

    /** @param member which member of the line is the reason, as in a request */
    LineRefusedException(String member, String code, String message) {
        // One per line of a large basket: without stack traces, which nobody reads.
        super(message, null, false, false);
        this.member = member;
        this.code = code;
    }

    String member() {
        return member;
    }

    String code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
