package org.tenon.sales.rest;

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
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentRenderer;
import org.tenon.kernel.document.DocumentTemplate;
import org.tenon.sales.Quote;

/** Prints quotes, and gathers what is printed. */
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
        DocumentLanguage language =
                wish.or(() -> customer(quote).flatMap(QuoteDocument::spoken)).orElse(DocumentLanguage.ENGLISH);
        byte[] content = renderer.pdf(
                DocumentTemplate.of(QuoteDocument.class, TEMPLATE),
                page(quote, language).values(),
                language.locale());
        return new Pdf(content, quote.number() + "-" + quote.revision() + ".pdf", language.tag());
    }

    /** What paper and screen show of a quote. */
    QuotePage page(Quote quote, DocumentLanguage language) {
        Set<ProductId> ids =
                quote.lines().stream().map(line -> line.priced().product()).collect(Collectors.toSet());
        Map<ProductId, Product> sold = products.findAll(ids);
        return new QuotePage(language, company.name(), quote, customer(quote), sold);
    }

    private Optional<Customer> customer(Quote quote) {
        return customers.find(quote.draft().customer());
    }

    private static Optional<DocumentLanguage> spoken(Customer customer) {
        return customer.details().language().map(Locale::forLanguageTag).flatMap(DocumentLanguage::of);
    }
}
