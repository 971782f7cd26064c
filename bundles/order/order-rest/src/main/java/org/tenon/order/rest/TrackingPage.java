package org.tenon.order.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentTexts;
import org.tenon.kernel.document.PrintFormat;
import org.tenon.order.Order;
import org.tenon.order.OrderLine;
import org.tenon.order.OrderState;
import org.tenon.order.Shipment;
import org.tenon.order.ShipmentRequest;
import org.tenon.order.tracking.TrackedOrder;
import org.tenon.rest.PublicPages;

/**
 * What the template of a tracking page is filled with: states in the customer's words, and no prices, reservations, reasons or names of
 * ours.
 */
final class TrackingPage {

    private final DocumentLanguage language;
    private final DocumentTexts texts;
    private final PrintFormat format;
    private final Company company;
    private final Map<ProductId, Product> products;

    /** @param products those of the lines' that still exist */
    TrackingPage(DocumentLanguage language, Company company, Map<ProductId, Product> products) {
        this.language = language;
        this.texts = DocumentTexts.of(TrackingPage.class, language);
        this.format = new PrintFormat(language.locale());
        this.company = company;
        this.products = products;
    }

    /** @param base where the page is, without a query */
    Map<String, Object> values(TrackedOrder tracked, String base) {
        Order order = tracked.order();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("language", language.tag());
        values.put("company", company.name());
        values.put("others", PublicPages.others(language, base));
        values.put("title", texts.said("tracking.title", order.number()));
        values.put("words", texts.startingWith("tracking.word."));
        values.put("standing", texts.text("tracking.state." + order.state().name()));
        values.put("facts", facts(order));
        boolean over = order.state() == OrderState.CANCELLED;
        values.put("lines", order.lines().stream().map(line -> line(line, over)).toList());
        Map<String, OrderLine> byKey =
                order.lines().stream().collect(Collectors.toMap(OrderLine::line, Function.identity()));
        List<Map<String, Object>> shipments = tracked.shipments().stream()
                .map(shipment -> shipment(shipment, byKey))
                .toList();
        values.put("anyShipment", !shipments.isEmpty());
        values.put("shipments", shipments);
        return values;
    }

    private List<Map<String, String>> facts(Order order) {
        List<Map<String, String>> facts = new ArrayList<>();
        order.reference().ifPresent(own -> facts.add(fact("fact.reference", own)));
        facts.add(fact("fact.date", format.day(order.date())));
        order.installation().ifPresent(planned -> facts.add(fact("fact.installation", format.day(planned.date()))));
        return facts;
    }

    private Map<String, String> fact(String key, String value) {
        return Map.of("name", texts.text(key), "value", value);
    }

    private Map<String, Object> line(OrderLine line, boolean over) {
        return Map.of(
                "name", name(line),
                "quantity",
                        quantity(
                                line.priced().quantity().value(),
                                line.priced().quantity().unit()),
                "standing", over ? "" : standing(line));
    }

    private String standing(OrderLine line) {
        BigDecimal all = line.priced().stockQuantity().value();
        boolean gone = line.settled() || line.shipped().compareTo(all) >= 0;
        if (gone) {
            return texts.text("tracking.line.gone");
        }
        String some = line.shipped().signum() > 0
                ? texts.said(
                        "tracking.line.some",
                        quantity(line.shipped(), line.priced().stockQuantity().unit()))
                : "";
        String when = line.promisedDate()
                .map(day -> texts.said("tracking.line.leaves", format.day(day)))
                .orElse("");
        return (some + " " + when).trim();
    }

    private Map<String, Object> shipment(Shipment shipment, Map<String, OrderLine> lines) {
        return Map.of(
                "day", format.day(LocalDate.ofInstant(shipment.at(), company.zone())),
                "lines",
                        shipment.lines().stream().map(line -> left(line, lines)).toList());
    }

    private String left(ShipmentRequest.Line left, Map<String, OrderLine> lines) {
        return Optional.ofNullable(lines.get(left.line()))
                .map(line ->
                        quantity(left.quantity(), line.priced().stockQuantity().unit()) + " × " + name(line))
                .orElse(format.number(left.quantity()));
    }

    private String quantity(BigDecimal quantity, String unit) {
        return format.number(quantity) + " " + unit;
    }

    private String name(OrderLine line) {
        return Optional.ofNullable(products.get(line.priced().product()))
                .map(product -> product.details().name())
                .orElse(line.line());
    }
}
