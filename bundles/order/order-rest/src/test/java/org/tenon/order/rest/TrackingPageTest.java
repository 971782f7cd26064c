package org.tenon.order.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.documents.internal.TemplateRenderer;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentTemplate;
import org.tenon.kernel.document.DocumentTexts;
import org.tenon.order.Installation;
import org.tenon.order.Order;
import org.tenon.order.OrderState;
import org.tenon.order.Shipment;
import org.tenon.order.ShipmentId;
import org.tenon.order.ShipmentRequest;
import org.tenon.order.tracking.TrackedOrder;

class TrackingPageTest {

    private static String page(DocumentLanguage language, Order order) {
        Shipment shipment = new Shipment(
                new ShipmentId("s"),
                order.id(),
                OrderState.PARTLY_SHIPPED,
                List.of(new ShipmentRequest.Line(order.lines().get(0).line(), BigDecimal.ONE)),
                Instant.parse("2026-11-25T09:00:00Z"));
        Map<String, Object> values = new TrackingPage(language, new OrderNewsTest.Us(), Map.of())
                .values(new TrackedOrder(order, List.of(shipment), language.locale()), "/t/token");
        return new TemplateRenderer().page(DocumentTemplate.of(TrackingPages.class, TrackingPages.TEMPLATE), values);
    }

    @ParameterizedTest
    @EnumSource(DocumentLanguage.class)
    void shows_where_the_order_stands_and_nothing_of_ours(DocumentLanguage language) throws IOException {
        Order order = ConfirmationPageTest.confirmed(
                Optional.of(new Installation(LocalDate.of(2026, 12, 7), Optional.of("Eve"))));

        String page = page(language, order);

        Path folder = Files.createDirectories(Path.of("target", "printed"));
        Files.writeString(folder.resolve("tracking-" + language.tag() + ".html"), "<!DOCTYPE html>\n" + page);
        DocumentTexts texts = DocumentTexts.of(TrackingPage.class, language);
        assertThat(page)
                .contains("SO-000017", "PO 4711", texts.text("tracking.state.CONFIRMED"))
                .contains(language == DocumentLanguage.ENGLISH ? "December 7, 2026" : "2026年12月7日")
                .contains(language == DocumentLanguage.ENGLISH ? "November 25, 2026" : "2026年11月25日")
                .contains(texts.text("tracking.word.shipments"))
                .doesNotContain("Eve", order.id().value() + "\"", order.pricedBy(), order.warehouse() + " ")
                .doesNotContain(order.gross().amount().toPlainString(), "reserved");
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void says_every_state_in_words_that_customers_use(OrderState state) {
        for (DocumentLanguage language : DocumentLanguage.values()) {
            DocumentTexts texts = DocumentTexts.of(TrackingPage.class, language);
            if (state != OrderState.DRAFT) {
                assertThat(texts.text("tracking.state." + state.name())).isNotBlank();
            }
        }
    }
}
