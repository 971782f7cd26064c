package org.tenon.sales.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.documents.internal.TemplateRenderer;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentTemplate;
import org.tenon.kernel.document.DocumentTexts;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.sales.LinkedQuote;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteQuestion;
import org.tenon.sales.QuoteQuestionId;
import org.tenon.sales.QuoteState;

class CustomerPageTest {

    private static DocumentTexts texts(DocumentLanguage language) {
        return DocumentTexts.of(CustomerPage.class, language);
    }

    private static String page(
            DocumentLanguage language, QuoteState state, Optional<String> done, Optional<String> problem) {
        return page(language, QuoteSamples.quote(state, 2), done, problem);
    }

    private static String page(
            DocumentLanguage language, Quote quote, Optional<String> done, Optional<String> problem) {
        QuoteQuestion asked = new QuoteQuestion(
                new QuoteQuestionId("1"),
                quote.id(),
                "Is <it> heavy?",
                Instant.parse("2026-11-24T09:00:00Z"),
                Optional.of("Yes & no"),
                Optional.of("sam.seller"),
                Optional.empty(),
                1);
        LinkedQuote linked =
                new LinkedQuote(quote, language.locale(), quote.state() == QuoteState.SENT, List.of(asked));
        QuotePage printed = new QuotePage(
                language,
                "Tenon Trading",
                quote,
                Optional.of(QuoteSamples.customer("Söhne & Co")),
                QuoteSamples.products("Hydraulic press <HP-400>"),
                Map.of());
        Map<String, Object> values =
                new CustomerPage(language, ZoneOffset.UTC).values(printed.values(), linked, "/q/token", done, problem);
        return new TemplateRenderer().page(DocumentTemplate.of(CustomerPages.class, "customer-page.mustache"), values);
    }

    @ParameterizedTest
    @EnumSource(DocumentLanguage.class)
    void shows_what_the_quote_says_and_what_can_be_done(DocumentLanguage language) throws IOException {
        String page = page(language, QuoteState.SENT, Optional.of("asked"), Optional.empty());
        Path folder = Files.createDirectories(Path.of("target", "printed"));
        Files.writeString(folder.resolve("customer-" + language.tag() + ".html"), "<!DOCTYPE html>\n" + page);

        assertThat(page)
                .contains("Hydraulic press &lt;HP-400&gt;", "208,259.00", "Is &lt;it&gt; heavy?", "Yes &amp; no")
                .contains("value=\"accept\"", "value=\"reject\"", "value=\"ask\"")
                .contains(texts(language).text("page.done.asked"), "/q/token/document?lang&#x3D;" + language.tag())
                .doesNotContain("sam.seller");
    }

    @ParameterizedTest
    @EnumSource(DocumentLanguage.class)
    void offers_what_is_left_to_the_customer_in_one_form_with_accepting(DocumentLanguage language) {
        String page = page(language, QuoteSamples.leaving(QuoteState.SENT), Optional.empty(), Optional.empty());

        assertThat(page)
                .contains("type=\"radio\" name=\"line-1\" value=\"1\"", "name=\"line-1\" value=\"2\"")
                .contains("type=\"checkbox\" name=\"line\" value=\"3\" id=\"line-3-taken\" form=\"answer\"/>")
                .contains("id=\"answer\"", "value=\"choose\"", "(92,150.00)")
                .containsOnlyOnce("checked=\"checked\"");
        assertThat(page(language, QuoteSamples.leaving(QuoteState.ACCEPTED), Optional.empty(), Optional.empty()))
                .doesNotContain("type=\"radio\"", "type=\"checkbox\" name=\"line\"", "value=\"choose\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = QuoteState.class,
            names = {"ACCEPTED", "REJECTED", "EXPIRED", "SUPERSEDED"})
    void offers_no_answer_to_what_is_settled(QuoteState state) {
        String page = page(DocumentLanguage.ENGLISH, state, Optional.empty(), Optional.of("Sorry."));

        assertThat(page)
                .contains(
                        texts(DocumentLanguage.ENGLISH).text("page.state." + state.name()),
                        "role=\"alert\"",
                        "value=\"ask\"")
                .doesNotContain("value=\"accept\"", "value=\"reject\"");
    }

    @Test
    void a_template_that_fails_says_which_and_why() {
        DocumentTemplate broken = new DocumentTemplate("customer-page.mustache", "<html><p>{{nothing}}</html>");

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> new TemplateRenderer().page(broken, Map.of()))
                .matches(refused -> refused.code().equals("document.template"))
                .withMessageContaining("customer-page.mustache");
    }
}
