package org.tenon.sales.rest;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.customer.Customer;
import org.tenon.customer.Envelope;
import org.tenon.inventory.Promise;
import org.tenon.kernel.document.AmountInWords;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentTexts;
import org.tenon.kernel.document.PrintFormat;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.TaxTotal;
import org.tenon.sales.LineChoice;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteLine;
import org.tenon.sales.QuoteState;

/** What the template of a quote is filled with, all of it ready to print. */
final class QuotePage {

    /** What may not lie at a customer's without a word of warning. */
    private static final Set<QuoteState> NOT_BINDING = EnumSet.of(
            QuoteState.DRAFT, QuoteState.PENDING, QuoteState.REJECTED, QuoteState.EXPIRED, QuoteState.SUPERSEDED);

    private static final Set<QuoteState> SIGNABLE = EnumSet.of(QuoteState.APPROVED, QuoteState.SENT);

    private final DocumentLanguage language;
    private final DocumentTexts texts;
    private final PrintFormat format;
    private final String company;
    private final Quote quote;
    private final Optional<Customer> customer;
    private final Map<ProductId, Product> products;
    private final Map<ProductId, List<KitComponent>> kits;

    /**
     * @param products those of the lines' that still exist, with those that kits are made of
     * @param kits what the kits among them are made of
     */
    QuotePage(
            DocumentLanguage language,
            String company,
            Quote quote,
            Optional<Customer> customer,
            Map<ProductId, Product> products,
            Map<ProductId, List<KitComponent>> kits) {
        this.language = language;
        this.texts = DocumentTexts.of(QuotePage.class, language);
        this.format = new PrintFormat(language.locale());
        this.company = company;
        this.quote = quote;
        this.customer = customer;
        this.products = products;
        this.kits = kits;
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("language", language.tag());
        values.put("text", texts.startingWith("label."));
        values.put("company", company);
        values.put("title", texts.text("document.title"));
        values.put("number", quote.revision() == 1 ? quote.number() : quote.number() + " / " + quote.revision());
        values.put("notice", notice());
        values.put("recipient", recipient());
        values.put("facts", facts());
        values.put("currency", quote.currency().getCurrencyCode());
        values.put(
                "amountsIn", texts.said("document.amountsIn", quote.currency().getCurrencyCode()));
        values.put("pricesIncludeTax", pricesIncludeTax());
        values.put("anyDiscount", anyDiscount());
        values.put("anyPromise", quote.lines().stream().anyMatch(line -> !line.availability()
                .isEmpty()));
        values.put("anyChoice", quote.lines().stream().anyMatch(line -> line.choice()
                .isPresent()));
        values.put("lines", quote.lines().stream().map(this::line).toList());
        values.put("net", format.amount(quote.net()));
        values.put("taxes", taxes());
        values.put("gross", format.amount(quote.gross()));
        values.put(
                "inWords",
                AmountInWords.of(quote.gross(), language.locale()).stream().toList());
        values.put("validity", texts.said("document.validity", format.day(quote.validUntil())));
        values.put("signature", SIGNABLE.contains(quote.state()));
        return values;
    }

    private List<String> notice() {
        return NOT_BINDING.contains(quote.state())
                ? List.of(texts.text("notice." + quote.state().name()))
                : List.of();
    }

    /** As on the envelope; the billing address comes first, since the bill follows the quote. */
    private List<String> recipient() {
        return customer.map(known -> Envelope.lines(known.details(), language.locale(), quote.date()))
                .orElse(List.of());
    }

    private List<Map<String, String>> facts() {
        List<Map<String, String>> facts = new ArrayList<>();
        facts.add(fact("fact.number", quote.number()));
        if (quote.revision() > 1) {
            facts.add(fact("fact.revision", Integer.toString(quote.revision())));
        }
        facts.add(fact("fact.date", format.day(quote.date())));
        facts.add(fact("fact.validUntil", format.day(quote.validUntil())));
        customer.ifPresent(known -> {
            facts.add(fact("fact.customer", known.number()));
            known.details().taxId().ifPresent(id -> facts.add(fact("fact.taxId", id)));
            known.details().paymentTerms().ifPresent(terms -> facts.add(fact("fact.paymentTerms", terms)));
        });
        facts.add(fact("fact.owner", quote.owner()));
        return facts;
    }

    private Map<String, String> fact(String key, String value) {
        return Map.of("name", texts.text(key), "value", value);
    }

    private boolean anyDiscount() {
        return quote.lines().stream()
                .anyMatch(line -> !line.priced().shown().discount().isZero());
    }

    /** Then a line's amount is printed with its taxes, so that price times quantity can be checked on the paper. */
    private boolean pricesIncludeTax() {
        List<PricedLine> taxed = quote.lines().stream()
                .map(QuoteLine::priced)
                .filter(line -> !line.tax().isZero())
                .toList();
        return !taxed.isEmpty()
                && taxed.stream()
                        .allMatch(line ->
                                line.exactAmount().rounded(RoundingMode.HALF_UP).equals(line.gross()));
    }

    /** What one of a kit has of something: {@code 2 × Frame}. */
    private String component(KitComponent part) {
        return format.number(part.quantity()) + " × "
                + Optional.ofNullable(products.get(part.product()))
                        .map(known -> known.details().name())
                        .orElse(part.product().value());
    }

    private Map<String, Object> line(QuoteLine line) {
        PricedLine priced = line.priced();
        Optional<Product> product = Optional.ofNullable(products.get(priced.product()));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", line.line());
        values.put(
                "name",
                product.map(known -> known.details().name())
                        .orElse(priced.product().value()));
        values.put("remark", remark(line, product));
        values.put(
                "components",
                kits.getOrDefault(priced.product(), List.of()).stream()
                        .map(this::component)
                        .toList());
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
        String amount = format.amount(pricesIncludeTax() ? priced.gross() : priced.net());
        values.put("amount", line.counts() ? amount : "(" + amount + ")");
        values.put("choice", line.choice().map(this::choice).stream().toList());
        values.put(
                "pick", line.choice().map(choice -> pick(line, choice)).stream().toList());
        return values;
    }

    private String choice(LineChoice choice) {
        return choice.group()
                .map(group ->
                        texts.said(choice.chosen() ? "document.alternativeChosen" : "document.alternative", group))
                .orElseGet(() -> texts.text(choice.chosen() ? "document.optionalChosen" : "document.optional"));
    }

    /** How a form asks for it: the alternatives of a group have one name, so that one of them is chosen. */
    private Map<String, Object> pick(QuoteLine line, LineChoice choice) {
        String name = choice.group().map(group -> "line-" + firstOf(group)).orElse("line");
        return Map.of(
                "kind",
                choice.group().isPresent() ? "radio" : "checkbox",
                "name",
                name,
                "line",
                line.line(),
                "checked",
                choice.chosen());
    }

    private String firstOf(String group) {
        return quote.lines().stream()
                .filter(line -> line.choice().flatMap(LineChoice::group).equals(Optional.of(group)))
                .map(QuoteLine::line)
                .findFirst()
                .orElseThrow();
    }

    /** The article's code, and from when all of the line can leave unless it needs no stock. */
    private String remark(QuoteLine line, Optional<Product> product) {
        Stream<String> sku = product.map(known -> known.details().sku()).stream();
        Stream<String> available = line.availability().stream()
                .filter(promise -> promise.basis() != Promise.Basis.SERVICE)
                .map(Promise::date)
                .max(LocalDate::compareTo)
                .map(day -> texts.said("document.available", format.shortDay(day)))
                .stream();
        return Stream.concat(sku, available).collect(Collectors.joining(" · "));
    }

    /** The quote's taxes, in the order in which the lines have them, each with what there is to say of it. */
    private List<Map<String, String>> taxes() {
        return quote.taxTotals().stream()
                .map(tax -> Map.of(
                        "name", taxName(tax),
                        "amount", format.amount(tax.amount())))
                .toList();
    }

    private String taxName(TaxTotal tax) {
        String name = texts.said("document.tax", tax.code(), format.amount(tax.base()));
        return tax.note().map(note -> name + " · " + note).orElse(name);
    }
}
