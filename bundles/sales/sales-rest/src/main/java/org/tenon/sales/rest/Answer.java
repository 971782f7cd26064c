package org.tenon.sales.rest;

import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.sales.QuoteLinkService;

/**
 * What a customer says on the page.
 *
 * @param action the form that was sent: {@code accept}, {@code reject} or {@code ask}
 * @param text the reference, the reason or the question
 * @param agreed whether it was ticked that the quote is accepted
 */
record Answer(String action, String text, boolean agreed) {

    /** What may have been done; each has a text. */
    static final Set<String> DONE = Set.of("accepted", "rejected", "asked");

    static Answer of(HttpServletRequest form) {
        return new Answer(
                field(form, "action"),
                field(form, "text"),
                !field(form, "agreed").isEmpty());
    }

    private static String field(HttpServletRequest form, String name) {
        @Nullable String value = form.getParameter(name);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    void give(QuoteLinkService links, String token) {
        switch (action) {
            case "accept" -> {
                if (!agreed) {
                    throw new InvalidRequestException("/agreed", "required", "Tick that you accept.");
                }
                links.accept(token, Optional.of(text).filter(reference -> !reference.isEmpty()));
            }
            case "reject" -> links.reject(token, text);
            case "ask" -> links.ask(token, text);
            default -> throw new InvalidRequestException("/action", "required", "One accepts, rejects or asks.");
        }
    }

    String done() {
        return switch (action) {
            case "accept" -> "accepted";
            case "reject" -> "rejected";
            default -> "asked";
        };
    }

    /** The text that tells what was wrong with it. */
    String problem() {
        return switch (action) {
            case "accept" -> agreed ? "reference" : "agreed";
            case "reject" -> "reason";
            default -> "question";
        };
    }
}
