package org.tenon.sales.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.document.DocumentRenderer;
import org.tenon.sales.Quote;

/** Prints quotes. */
@Component(service = QuoteDocument.class)
public final class QuoteDocument {

    private static final String TEMPLATE = "quote.mustache";

    private final DocumentRenderer renderer;
    private final CustomerService customers;
    private final ProductService products;
    private final Company company;

    @Activate
    public QuoteDocument(
            @Reference DocumentRenderer renderer,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference Company company) {
        this.renderer = renderer;
        this.customers = customers;
        this.products = products;
        this.company = company;
    }

    /** A printed quote. */
    @SuppressWarnings("ArrayRecordComponent") // written out once; never compared
    record Pdf(byte[] content, String fileName, String language) {}

    /** @param wish the language that was asked for; empty for the customer's or, without one, English */
    Pdf of(Quote quote, Optional<DocumentLanguage> wish) {
        Optional<Customer> customer = customers.find(quote.draft().customer());
        DocumentLanguage language =
                wish.or(() -> customer.flatMap(QuoteDocument::spoken)).orElse(DocumentLanguage.ENGLISH);
        Set<ProductId> ids =
                quote.lines().stream().map(line -> line.priced().product()).collect(Collectors.toSet());
        Map<ProductId, Product> sold = products.findAll(ids);
        Map<String, Object> values = new QuotePage(language, company.name(), quote, customer, sold).values();
        byte[] content = renderer.pdf(template(), values, language.locale());
        return new Pdf(content, quote.number() + "-" + quote.revision() + ".pdf", language.tag());
    }

    private static Optional<DocumentLanguage> spoken(Customer customer) {
        return customer.details().language().map(Locale::forLanguageTag).flatMap(DocumentLanguage::of);
    }

    private static String template() {
        try (InputStream in = QuoteDocument.class.getResourceAsStream(TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
