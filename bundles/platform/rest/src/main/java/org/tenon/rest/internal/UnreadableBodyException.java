package org.tenon.rest.internal;

/** The body of a request is no JSON, or more of it than is taken; or its query cannot be read. */
final class UnreadableBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private UnreadableBodyException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static UnreadableBodyException tooLarge() {
        return new UnreadableBodyException(
                413, "body.too-large", "A body has at most " + RequestBody.MAX_BYTES / (1024 * 1024) + " MB.");
    }

    static UnreadableBodyException unknownCharset(String name) {
        return new UnreadableBodyException(
                415, "media-type.charset", "There is no charset " + name + " here: send JSON as UTF-8.");
    }

    static UnreadableBodyException unknownCoding(String name) {
        return new UnreadableBodyException(
                415,
                "media-type.encoding",
                "Nobody here reads a body in " + name + ": send it without Content-Encoding.");
    }

    static UnreadableBodyException brokenQuery() {
        return new UnreadableBodyException(
                400,
                "query.malformed",
                "In the query a % has two hexadecimal digits behind it; a percent sign itself is %25.");
    }

    static UnreadableBodyException malformed(String message) {
        return new UnreadableBodyException(400, "json.malformed", message);
    }

    static UnreadableBodyException beyondLimits(String message) {
        return new UnreadableBodyException(400, "json.limits", message);
    }

    Problem problem() {
        return new Problem(status, code, getMessage());
    }
}
