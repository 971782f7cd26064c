package org.tenon.sales.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.documents.internal.TemplateRenderer;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentTexts;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteState;

class QuotePageTest {

    private static final Path PRINTED = Path.of("target", "printed");

    private static DocumentTexts texts(DocumentLanguage language) {
        return DocumentTexts.of(QuotePage.class, language);
    }

    private static String printed(String name, DocumentLanguage language, Quote quote, String buyer, String article)
            throws IOException {
        QuotePage page = new QuotePage(
                language,
                "Tenon Trading",
                quote,
                Optional.of(QuoteSamples.customer(buyer)),
                QuoteSamples.products(article),
                QuoteSamples.kits());
        byte[] pdf = new TemplateRenderer().pdf(template(), page.values(), language.locale());
        Files.createDirectories(PRINTED);
        Files.write(PRINTED.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static String template() throws IOException {
        try (InputStream in = QuotePage.class.getResourceAsStream("quote.mustache")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void says_in_english_what_the_quote_says() throws IOException {
        Quote quote = QuoteSamples.quote(QuoteState.SENT, 3);

        String text = printed("en-3", DocumentLanguage.ENGLISH, quote, "Söhne & Co", "Hydraulic press <HP-400>");

        assertThat(text)
                .contains("Tenon Trading", "Quotation", "Q-000017", "Söhne & Co", "20457 Hamburg", "Germany")
                .contains("Hydraulic press <HP-400>", "HP-400 · Available from Nov 30, 2026", "2 × frame")
                .contains("48,500.00", "5 %", "92,150.00")
                // 3 x 92,150.00, 3 x 11,979.50 and their sum
                .contains("276,450.00", "VAT 13 % on 276,450.00", "35,938.50", "312,388.50")
                .contains("USD three hundred twelve thousand three hundred eighty-eight and 50/100")
                .contains("valid until December 23, 2026", "Page 1 of 1", "Order confirmation")
                .doesNotContain("Not binding");
    }

    @Test
    void says_in_chinese_what_the_quote_says() throws IOException {
        Quote quote = QuoteSamples.quote(QuoteState.SENT, 3);

        String text = printed("zh-3", DocumentLanguage.CHINESE, quote, "北京华兴机械有限公司", "液压机");

        assertThat(text)
                .contains("报价单", "北京华兴机械有限公司", "液压机", "币种：USD", "德国")
                .contains("2026年12月23日", "312,388.50", "第 1 页，共 1 页", "订购确认");
    }

    @ParameterizedTest
    @EnumSource(DocumentLanguage.class)
    void repeats_the_head_of_the_table_on_every_page(DocumentLanguage language) throws IOException {
        Quote quote = QuoteSamples.quote(QuoteState.SENT, 60);

        String text = printed(language.tag() + "-60", language, quote, "A buyer", "A thing");

        int pages = text.split(texts(language).text("label.unitPrice"), -1).length - 1;
        assertThat(pages).isGreaterThan(1);
        // 60 x 104,129.50
        assertThat(text).contains("6,247,770.00");
    }

    @ParameterizedTest
    @EnumSource(
            value = QuoteState.class,
            names = {"DRAFT", "PENDING", "REJECTED", "EXPIRED", "SUPERSEDED"})
    void warns_of_what_is_not_binding(QuoteState state) throws IOException {
        String text = printed("state", DocumentLanguage.ENGLISH, QuoteSamples.quote(state, 1), "A buyer", "A thing");

        assertThat(text).contains("Not binding").doesNotContain("Order confirmation");
    }

    @Test
    void is_printed_even_when_the_customer_and_the_product_are_gone() {
        Quote quote = QuoteSamples.quote(QuoteState.SENT, 1);
        QuotePage page =
                new QuotePage(DocumentLanguage.ENGLISH, "Tenon Trading", quote, Optional.empty(), Map.of(), Map.of());

        assertThat(new TemplateRenderer().pdf(templateOrFail(), page.values(), DocumentLanguage.ENGLISH.locale()))
                .isNotEmpty();
    }

    private static String templateOrFail() {
        try {
            return template();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void has_every_text_in_every_language() {
        Set<String> english = new HashSet<>(texts(DocumentLanguage.ENGLISH).keys());

        assertThat(texts(DocumentLanguage.CHINESE).keys()).isEqualTo(english);
        for (String key : english) {
            if (!key.equals("label.pageEnd")) {
                assertThat(texts(DocumentLanguage.CHINESE).text(key))
                        .as(key)
                        .isNotEqualTo(texts(DocumentLanguage.ENGLISH).text(key));
            }
        }
    }
}
