package org.tenon.sales.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.KitService;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
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

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable KitService kits;

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
        Map<ProductId, Product> sold = new HashMap<>(products.findAll(ids));
        Map<ProductId, List<KitComponent>> parts = parts(sold);
        if (!parts.isEmpty()) {
            sold.putAll(products.findAll(parts.values().stream()
                    .flatMap(List::stream)
                    .map(KitComponent::product)
                    .collect(Collectors.toSet())));
        }
        return new QuotePage(language, company.name(), quote, customer(quote), sold, parts);
    }

    /** What the kits among them are made of today: a quote has lines of kits, and an order what they were made of. */
    private Map<ProductId, List<KitComponent>> parts(Map<ProductId, Product> sold) {
        Set<ProductId> asked = sold.values().stream()
                .filter(product -> product.details().kind() == ProductKind.KIT)
                .map(Product::id)
                .collect(Collectors.toSet());
        KitService known = kits;
        return known == null || asked.isEmpty() ? Map.of() : known.parts(asked);
    }

    private Optional<Customer> customer(Quote quote) {
        return customers.find(quote.draft().customer());
    }

    private static Optional<DocumentLanguage> spoken(Customer customer) {
        return customer.details().language().map(Locale::forLanguageTag).flatMap(DocumentLanguage::of);
    }
}
