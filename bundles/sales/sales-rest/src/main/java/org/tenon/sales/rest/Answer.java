package org.tenon.sales.rest;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.sales.LinkedQuote;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteLine;
import org.tenon.sales.QuoteLinkService;

/**
 * What a customer says on the page.
 *
 * @param action the form that was sent: {@code accept}, {@code reject} or {@code ask}
 * @param text the reference, the reason or the question
 * @param agreed whether it was ticked that the quote is accepted
 * @param lines the keys of the lines that were chosen, of those that are left to the customer
 */
record Answer(String action, String text, boolean agreed, Set<String> lines) {

    /** Alternatives are radio buttons of a name each, which begins so. */
    private static final String LINE = "line";

    /** What may have been done; each has a text. */
    static final Set<String> DONE = Set.of("accepted", "rejected", "asked", "chosen");

    static Answer of(HttpServletRequest form) {
        return new Answer(
                field(form, "action"),
                field(form, "text"),
                !field(form, "agreed").isEmpty(),
                lines(form.getParameterMap()));
    }

    private static Set<String> lines(Map<String, String[]> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(LINE))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .collect(Collectors.toSet());
    }

    private static String field(HttpServletRequest form, String name) {
        @Nullable String value = form.getParameter(name);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    /** @return what was done, a key of {@link #DONE} */
    String give(QuoteLinkService links, String token) {
        return switch (action) {
            case "choose" -> choose(links, token);
            case "accept" -> accept(links, token);
            case "reject" -> {
                links.reject(token, text);
                yield "rejected";
            }
            case "ask" -> {
                links.ask(token, text);
                yield "asked";
            }
            default -> throw new InvalidRequestException("/action", "required", "One accepts, rejects or asks.");
        };
    }

    private String choose(QuoteLinkService links, String token) {
        links.choose(token, lines);
        return "chosen";
    }

    /** What was chosen and not shown with its total yet is not accepted: it is chosen, and its total is shown. */
    private String accept(QuoteLinkService links, String token) {
        LinkedQuote shown = links.open(token);
        if (shown.answerable() && !lines.equals(chosen(shown.quote()))) {
            return choose(links, token);
        }
        if (!agreed) {
            throw new InvalidRequestException("/agreed", "required", "Tick that you accept.");
        }
        links.accept(token, Optional.of(text).filter(reference -> !reference.isEmpty()), lines);
        return "accepted";
    }

    private static Set<String> chosen(Quote quote) {
        return quote.lines().stream()
                .filter(line -> line.choice().isPresent() && line.counts())
                .map(QuoteLine::line)
                .collect(Collectors.toSet());
    }

    /** The text that tells what was wrong with it. */
    String problem(InvalidRequestException refused) {
        if (refused.violations().stream().anyMatch(each -> each.pointer().equals("/lines"))) {
            return "choice";
        }
        return switch (action) {
            case "accept" -> agreed ? "reference" : "agreed";
            case "reject" -> "reason";
            default -> "question";
        };
    }
}
