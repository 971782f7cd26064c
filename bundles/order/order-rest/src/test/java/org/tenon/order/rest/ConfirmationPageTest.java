package org.tenon.order.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.PostalAddress;
import org.tenon.documents.internal.TemplateRenderer;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentTemplate;
import org.tenon.kernel.document.DocumentTexts;
import org.tenon.order.Installation;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderLine;
import org.tenon.order.OrderState;
import org.tenon.order.Tolerance;
import org.tenon.order.payment.Instalment;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.TaxAmount;

class ConfirmationPageTest {

    private static final ProductId PRESS = new ProductId("press");
    private static final ProductId FRAME = new ProductId("frame");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }

    /** Each line is 2 presses of 704.75 less nothing: 1,409.50, and 13 % of it are 183.24 (183.235 rounded up). */
    private static Order order(OrderState state, int lines) {
        return order(state, lines, Optional.empty());
    }

    static Order confirmed() {
        return order(OrderState.CONFIRMED, 1);
    }

    static Order confirmed(Optional<Installation> installation) {
        return order(OrderState.CONFIRMED, 1, installation);
    }

    private static Order order(OrderState state, int lines, Optional<Installation> installation) {
        PricedLine priced = new PricedLine(
                PRESS,
                Quantity.of(2, "pcs"),
                cny("704.75"),
                cny("704.75"),
                cny("704.75"),
                Percent.ZERO,
                cny("1409.50"),
                List.of(new TaxAmount("VAT 13 %", new BigDecimal("13"), cny("1409.50"), cny("183.24"))),
                cny("183.24"),
                cny("1592.74"),
                List.of());
        List<OrderLine> all = java.util.stream.IntStream.rangeClosed(1, lines)
                .mapToObj(number -> new OrderLine(
                        Integer.toString(number),
                        priced,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        Optional.of(DAY.plusDays(7)),
                        Tolerance.NONE,
                        false,
                        List.of(KitComponent.of(FRAME, 2))))
                .toList();
        BigDecimal count = BigDecimal.valueOf(lines);
        return new Order(
                new OrderId("o"),
                "SO-000017",
                state,
                new CustomerId("buyer"),
                Optional.of("PO 4711"),
                DAY,
                Optional.empty(),
                WarehouseId.MAIN,
                Optional.empty(),
                Currency.getInstance("CNY"),
                all,
                cny("1409.50").times(count),
                cny("183.24").times(count),
                cny("1592.74").times(count),
                "",
                installation,
                "standard@1.0.0",
                NOON,
                1);
    }

    private static String printed(DocumentLanguage language, Order order) throws IOException {
        PostalAddress address = new PostalAddress(
                PostalAddress.Kind.BILLING, List.of("朝阳区建国路 88 号"), "北京", Optional.empty(), "100022", "CN");
        CustomerDetails details =
                CustomerDetails.of("北京华兴机械有限公司", Currency.getInstance("CNY")).withAddresses(List.of(address));
        Map<ProductId, Product> sold = Map.of(
                PRESS,
                new Product(PRESS, ProductDetails.goods("HP-400", "液压机 <400>", "pcs", "std"), NOON, 1),
                FRAME,
                new Product(FRAME, ProductDetails.goods("FR-1", "Frame", "pcs", "std"), NOON, 1));
        ConfirmationPage page = new ConfirmationPage(
                language,
                "Tenon Trading",
                order,
                Optional.of(new Customer(new CustomerId("buyer"), "C-000001", details, NOON, 1)),
                sold,
                List.of(new Instalment(DAY.plusDays(30), order.gross())));
        byte[] pdf = new TemplateRenderer()
                .pdf(
                        DocumentTemplate.of(ConfirmationResource.class, ConfirmationResource.TEMPLATE),
                        page.values(),
                        language.locale());
        Path folder = Files.createDirectories(Path.of("target", "printed"));
        Files.write(
                folder.resolve(language.tag() + "-" + order.state() + "-"
                        + order.lines().size() + ".pdf"),
                pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    @Test
    void says_in_english_what_is_confirmed() throws IOException {
        String text = printed(DocumentLanguage.ENGLISH, order(OrderState.CONFIRMED, 2));

        assertThat(text)
                .contains(
                        "Order confirmation",
                        "SO-000017",
                        "PO 4711",
                        "液压机 <400>",
                        "Leaves on Nov 30, 2026",
                        "2 × Frame")
                // 2 x 1,409.50, 2 x 183.24 and their sum
                .contains("2,819.00", "366.48", "3,185.48")
                .containsPattern("Due on .*23.* 3,185\\.48")
                .contains("CNY three thousand one hundred eighty-five and 48/100")
                .contains("Taxes in total", "VAT 13 %")
                .doesNotContain("Not binding");
    }

    @Test
    void says_in_chinese_what_is_confirmed_with_capital_numerals() throws IOException {
        String text = printed(DocumentLanguage.CHINESE, order(OrderState.CONFIRMED, 2));

        assertThat(text)
                .contains("订单确认书", "北京华兴机械有限公司", "价税合计", "3,185.48", "税额汇总")
                .contains("叁仟壹佰捌拾伍元肆角捌分");
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"DRAFT", "HELD", "CANCELLED"})
    void warns_of_what_confirms_nothing(OrderState state) throws IOException {
        assertThat(printed(DocumentLanguage.ENGLISH, order(state, 1)))
                .contains(DocumentTexts.of(ConfirmationPage.class, DocumentLanguage.ENGLISH)
                        .text("notice." + state.name()));
    }

    @Test
    void fits_on_as_many_pages_as_it_needs() throws IOException {
        // 60 x 1,592.74
        assertThat(printed(DocumentLanguage.CHINESE, order(OrderState.CONFIRMED, 60)))
                .contains("95,564.40", "玖万伍仟伍佰陆拾肆元肆角整");
    }

    @Test
    void has_every_text_in_every_language() {
        assertThat(DocumentTexts.of(ConfirmationPage.class, DocumentLanguage.CHINESE)
                        .keys())
                .isEqualTo(DocumentTexts.of(ConfirmationPage.class, DocumentLanguage.ENGLISH)
                        .keys());
    }
}
