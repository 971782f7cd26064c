package org.tenon.order.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.customer.Customer;
import org.tenon.customer.Envelope;
import org.tenon.kernel.document.AmountInWords;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentTexts;
import org.tenon.kernel.document.PrintFormat;
import org.tenon.order.Installation;
import org.tenon.order.Order;
import org.tenon.order.OrderLine;
import org.tenon.order.OrderState;
import org.tenon.order.payment.Instalment;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.TaxTotal;

/** What the template of an order confirmation is filled with, all of it ready to print. */
final class ConfirmationPage {

    /** What confirms nothing, and must not lie at a customer's without a word of warning. */
    private static final Set<OrderState> NOT_BINDING =
            EnumSet.of(OrderState.DRAFT, OrderState.HELD, OrderState.CANCELLED);

    private final DocumentLanguage language;
    private final DocumentTexts texts;
    private final PrintFormat format;
    private final String company;
    private final Order order;
    private final Optional<Customer> customer;
    private final Map<ProductId, Product> products;
    private final List<Instalment> due;

    /**
     * @param products those of the lines' that still exist, with those that kits are made of
     * @param due what is to be paid when, as far as somebody keeps terms
     */
    ConfirmationPage(
            DocumentLanguage language,
            String company,
            Order order,
            Optional<Customer> customer,
            Map<ProductId, Product> products,
            List<Instalment> due) {
        this.language = language;
        this.texts = DocumentTexts.of(ConfirmationPage.class, language);
        this.format = new PrintFormat(language.locale());
        this.company = company;
        this.order = order;
        this.customer = customer;
        this.products = products;
        this.due = due;
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("language", language.tag());
        values.put("text", texts.startingWith("label."));
        values.put("company", company);
        values.put("title", texts.text("document.title"));
        values.put("number", order.number());
        values.put("notice", notice());
        values.put(
                "recipient",
                customer.map(known -> Envelope.lines(known.details(), language.locale(), order.date()))
                        .orElse(List.of()));
        values.put("facts", facts());
        values.put("currency", order.currency().getCurrencyCode());
        values.put(
                "amountsIn", texts.said("document.amountsIn", order.currency().getCurrencyCode()));
        values.put("lines", order.lines().stream().map(this::line).toList());
        values.put("net", format.amount(order.net()));
        values.put("tax", format.amount(order.tax()));
        values.put("gross", format.amount(order.gross()));
        values.put("due", due.stream().map(this::due).toList());
        values.put(
                "inWords",
                AmountInWords.of(order.gross(), language.locale()).stream().toList());
        List<Map<String, String>> taxes =
                order.taxTotals().stream().map(this::tax).toList();
        values.put("anyTax", !taxes.isEmpty());
        values.put("taxes", taxes);
        return values;
    }

    private List<String> notice() {
        return NOT_BINDING.contains(order.state())
                ? List.of(texts.text("notice." + order.state().name()))
                : List.of();
    }

    private List<Map<String, String>> facts() {
        List<Map<String, String>> facts = new ArrayList<>();
        facts.add(fact("fact.number", order.number()));
        order.reference().ifPresent(reference -> facts.add(fact("fact.reference", reference)));
        facts.add(fact("fact.date", format.day(order.date())));
        order.requestedDate().ifPresent(day -> facts.add(fact("fact.requestedDate", format.day(day))));
        order.installation()
                .map(Installation::date)
                .ifPresent(day -> facts.add(fact("fact.installation", format.day(day))));
        customer.ifPresent(known -> {
            facts.add(fact("fact.customer", known.number()));
            known.details().taxId().ifPresent(id -> facts.add(fact("fact.taxId", id)));
            known.details().paymentTerms().ifPresent(terms -> facts.add(fact("fact.paymentTerms", terms)));
        });
        return facts;
    }

    private Map<String, String> fact(String key, String value) {
        return Map.of("name", texts.text(key), "value", value);
    }

    private Map<String, Object> line(OrderLine line) {
        PricedLine priced = line.priced();
        Optional<Product> product = Optional.ofNullable(products.get(priced.product()));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", line.line());
        values.put(
                "name",
                product.map(known -> known.details().name())
                        .orElse(priced.product().value()));
        values.put("sku", product.map(known -> known.details().sku()).orElse(""));
        values.put("components", line.components().stream().map(this::component).toList());
        values.put("quantity", format.number(priced.quantity().value()));
        values.put("unit", priced.quantity().unit());
        values.put(
                "converted",
                priced.convertedQuantity().map(own -> "= " + format.number(own.value()) + " " + own.unit()).stream()
                        .toList());
        values.put("unitPrice", format.amount(priced.shown().unitPrice()));
        values.put(
                "discount",
                priced.shown().discount().isZero()
                        ? ""
                        : format.number(priced.shown().discount().value()) + " %");
        values.put("promised", line.promisedDate().map(this::promised).orElse(""));
        values.put("net", format.amount(priced.net()));
        return values;
    }

    /** What one of a kit has of something: {@code 2 × Frame}. */
    private String component(KitComponent part) {
        return format.number(part.quantity()) + " × "
                + Optional.ofNullable(products.get(part.product()))
                        .map(known -> known.details().name())
                        .orElse(part.product().value());
    }

    private Map<String, String> due(Instalment instalment) {
        return Map.of(
                "day", texts.said("document.due", format.day(instalment.due())),
                "amount", format.amount(instalment.amount()));
    }

    private String promised(LocalDate day) {
        return texts.said("document.promised", format.shortDay(day));
    }

    /** A row of the table by tax: what it is of, and what the law wants said of it. */
    private Map<String, String> tax(TaxTotal tax) {
        return Map.of(
                "name", tax.code(),
                "note", tax.note().orElse(""),
                "base", format.amount(tax.base()),
                "amount", format.amount(tax.amount()));
    }
}
