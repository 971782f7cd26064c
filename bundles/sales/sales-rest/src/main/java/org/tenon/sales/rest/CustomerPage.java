package org.tenon.sales.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentTexts;
import org.tenon.kernel.document.PrintFormat;
import org.tenon.rest.PublicPages;
import org.tenon.sales.LinkedQuote;
import org.tenon.sales.QuoteQuestion;
import org.tenon.sales.QuoteState;

/** What the template of a customer's page is filled with: the quote as it is printed, and what can be done with it. */
final class CustomerPage {

    private final DocumentLanguage language;
    private final DocumentTexts texts;
    private final PrintFormat format;
    private final ZoneId zone;

    CustomerPage(DocumentLanguage language, ZoneId zone) {
        this.language = language;
        this.texts = DocumentTexts.of(CustomerPage.class, language);
        this.format = new PrintFormat(language.locale());
        this.zone = zone;
    }

    /**
     * @param printed the quote's own values
     * @param base where the page is, without a query
     * @param done what has just been done, as the key of a text
     * @param problem what was wrong with what was just tried, in words
     */
    Map<String, Object> values(
            Map<String, Object> printed,
            LinkedQuote linked,
            String base,
            Optional<String> done,
            Optional<String> problem) {
        Map<String, Object> values = new LinkedHashMap<>(printed);
        QuoteState state = linked.quote().state();
        values.put("words", texts.startingWith("page.word."));
        values.put("base", base);
        values.put("here", base + "?lang=" + language.tag());
        values.put("document", base + "/document?lang=" + language.tag());
        values.put("others", PublicPages.others(language, base));
        values.put("standing", standing(linked));
        values.put("settled", state != QuoteState.SENT || !linked.answerable());
        values.put("answerable", linked.answerable());
        values.put(
                "done", done.map(key -> texts.text("page.done." + key)).stream().toList());
        values.put("problem", problem.stream().toList());
        values.put("questions", linked.questions().stream().map(this::question).toList());
        return values;
    }

    /** Where the quote stands, as it concerns the one who reads. */
    private String standing(LinkedQuote linked) {
        QuoteState state = linked.quote().state();
        boolean over = state == QuoteState.SENT && !linked.answerable();
        return texts.text("page.state." + (over ? QuoteState.EXPIRED : state).name());
    }

    private Map<String, Object> question(QuoteQuestion asked) {
        return Map.of(
                "text", asked.question(),
                "day", day(asked.askedAt()),
                "answers", asked.answer().stream().toList());
    }

    private String day(Instant at) {
        return format.shortDay(LocalDate.ofInstant(at, zone));
    }
}
