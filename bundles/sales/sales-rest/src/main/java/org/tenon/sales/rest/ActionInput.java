package org.tenon.sales.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.sales.Repricing;

/** What the actions on a quote take along. */
final class ActionInput {

    /** An action that needs nothing: {@code {}}. */
    record None() {}

    /** An action that may be commented. */
    record Comment(Optional<String> comment) {}

    /** A rejection says why. */
    record Reject(@Nullable String comment) {}

    /** Accepting may carry the customer's own reference. */
    record Accept(Optional<String> reference) {}

    /** Pricing again says by whom: {@code "pinned"} (when not sent) or {@code "current"}. */
    record Reprice(Optional<String> by) {}

    private ActionInput() {}

    /** @throws InvalidRequestException when it is neither of both */
    static Repricing repricing(@Nullable Reprice body) {
        return switch (body == null ? "pinned" : body.by().orElse("pinned")) {
            case "pinned" -> Repricing.PINNED;
            case "current" -> Repricing.CURRENT;
            default -> throw new InvalidRequestException(
                    "/by", "quote.repricing", "A quote is priced again by the \"pinned\" or the \"current\" provider.");
        };
    }

    /** @throws InvalidRequestException when the value is not there */
    static <T> T needed(@Nullable T value, String pointer, String message) {
        if (value == null) {
            throw new InvalidRequestException(pointer, "required", message);
        }
        return value;
    }
}
