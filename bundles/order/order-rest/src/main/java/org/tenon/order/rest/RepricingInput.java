package org.tenon.order.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.order.Repricing;

/** Pricing again says by whom: {@code "pinned"} (when not sent) or {@code "current"}. */
record RepricingInput(Optional<String> by) {

    /** @throws InvalidRequestException when it is neither of both */
    static Repricing of(@Nullable RepricingInput body) {
        return switch (body == null ? "pinned" : body.by().orElse("pinned")) {
            case "pinned" -> Repricing.PINNED;
            case "current" -> Repricing.CURRENT;
            default -> throw new InvalidRequestException(
                    "/by",
                    "order.repricing",
                    "An order is priced again by the \"pinned\" or the \"current\" provider.");
        };
    }
}
