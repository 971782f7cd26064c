package org.tenon.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.document.DocumentRenderer;

class TemplateRendererTest {

    private static final String PAGE = "<html><head><title>A page</title></head><body><p>{{text}}</p></body></html>";

    private final DocumentRenderer renderer = new TemplateRenderer();

    @Test
    void prints_chinese_that_can_be_found_and_copied() throws IOException {
        assertThat(printed("报价单:北京市海淀区,合计 ¥1,234.50。")).contains("报价单:北京市海淀区,合计 ¥1,234.50。");
    }

    @Test
    void prints_latin_greek_and_cyrillic() throws IOException {
        assertThat(printed("Größe Ångström Łódź Ελλάδα Москва €")).contains("Größe Ångström Łódź Ελλάδα Москва €");
    }

    @Test
    void prints_bold_in_a_bold_font() throws IOException {
        byte[] pdf = renderer.pdf("<html><body><b>{{text}}</b></body></html>", Map.of("text", "bold"), Locale.ENGLISH);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            String font = resources
                    .getFont(resources.getFontNames().iterator().next())
                    .getName();
            assertThat(font).contains("Bold");
        }
    }

    @Test
    void refuses_a_template_that_names_a_missing_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> renderer.pdf(PAGE, Map.of("other", "x"), Locale.ENGLISH))
                .withMessageContaining("text");
    }

    @Test
    void refuses_a_section_over_a_missing_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> renderer.pdf("<html>{{#lines}}x{{/lines}}</html>", Map.of(), Locale.ENGLISH))
                .withMessageContaining("lines");
    }

    @Test
    void refuses_a_template_that_is_not_well_formed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> renderer.pdf("<html><p></html>", Map.of(), Locale.ENGLISH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> renderer.pdf("<html>{{#a}}</html>", Map.of(), Locale.ENGLISH));
    }

    @Test
    void refuses_a_template_with_a_document_type_and_so_with_entities() {
        String template = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html>&x;</html>";
        assertThatIllegalArgumentException().isThrownBy(() -> renderer.pdf(template, Map.of(), Locale.ENGLISH));
    }

    @Test
    void prints_markup_in_a_value_as_text() throws IOException {
        String hostile = "</p><script>alert(1)</script><b>&amp;\"'";
        assertThat(printed(hostile)).contains(hostile);
    }

    @Test
    void does_not_fill_a_value_that_looks_like_a_template() throws IOException {
        assertThat(printed("{{secret}}")).contains("{{secret}}");
    }

    @Test
    void prints_a_value_without_the_characters_that_no_page_may_contain() throws IOException {
        assertThat(printed("a\u0000b\u0008c\ud800d\uffffe")).contains("abcde");
    }

    @Test
    void prints_something_for_a_letter_that_no_font_has() {
        assertThatCode(() -> printed("Emoji \ud83d\ude00 and \u0e01\u0905\u05d0"))
                .doesNotThrowAnyException();
    }

    @Test
    void fetches_nothing() {
        String template = "<html><head><link rel=\"stylesheet\" href=\"http://127.0.0.1:1/a.css\"/></head>"
                + "<body><img src=\"file:///etc/hostname\"/><img src=\"http://127.0.0.1:1/a.png\"/>x</body></html>";
        assertThatCode(() -> renderer.pdf(template, Map.of(), Locale.ENGLISH)).doesNotThrowAnyException();
    }

    @Test
    void gives_an_equal_document_for_equal_values_but_for_its_dates() throws IOException {
        byte[] one = renderer.pdf(PAGE, Map.of("text", "报价 quote"), Locale.CHINA);
        byte[] other = renderer.pdf(PAGE, Map.of("text", "报价 quote"), Locale.CHINA);
        assertThat(contents(one)).isNotEmpty().isEqualTo(contents(other));
    }

    @Test
    void repeats_a_tables_head_on_every_page_and_counts_the_pages() throws IOException {
        String template =
                "<html><head><style>@page { size: A4; @bottom-right { content: counter(page) ' of ' counter(pages) } }"
                        + "table { -fs-table-paginate: paginate }</style></head><body><table>"
                        + "<thead><tr><th>Head</th></tr></thead><tbody>{{#rows}}<tr><td>{{.}}</td></tr>{{/rows}}</tbody></table></body></html>";
        List<Integer> rows = IntStream.range(0, 200).boxed().toList();
        String text = text(renderer.pdf(template, Map.of("rows", rows), Locale.ENGLISH));
        int pages = text.split("Head", -1).length - 1;
        assertThat(pages).isGreaterThan(2);
        assertThat(text).contains(pages + " of " + pages);
    }

    private String printed(String value) throws IOException {
        return text(renderer.pdf(PAGE, Map.of("text", value), Locale.SIMPLIFIED_CHINESE));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The kinds of its objects, in their order, and what its streams hold but for the time of the printing. */
    private static List<String> contents(byte[] pdf) throws IOException {
        List<String> contents = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDocument objects = document.getDocument();
            for (COSObjectKey key : new TreeSet<>(objects.getXrefTable().keySet())) {
                COSBase object = objects.getObjectFromPool(key).getObject();
                contents.add(
                        object instanceof COSStream stream
                                ? content(stream)
                                : object.getClass().getSimpleName());
            }
        }
        return contents;
    }

    private static String content(COSStream stream) throws IOException {
        byte[] content = stream.createInputStream().readAllBytes();
        // a font has its date in a table, and sums over it in two others
        boolean font = stream.containsKey(COSName.LENGTH1);
        return font ? "font of " + content.length : withoutDates(new String(content, StandardCharsets.ISO_8859_1));
    }

    private static String withoutDates(String text) {
        return Pattern.compile("D:\\d{14}|\\d{4}-\\d\\d-\\d\\dT[0-9:.+Z-]+")
                .matcher(text)
                .replaceAll("<date>");
    }
}
