package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.customer.BuyingTerms;
import org.tenon.customer.BuyingTermsService;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.Violation;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.Promotion;
import org.tenon.pricing.internal.engine.Basket;
import org.tenon.pricing.internal.engine.BasketLine;
import org.tenon.pricing.internal.engine.CompiledList;
import org.tenon.pricing.internal.engine.NearMisses;
import org.tenon.pricing.internal.engine.PricingEngine;
import org.tenon.pricing.internal.engine.RoundingStep;
import org.tenon.pricing.internal.engine.TimeOfDay;

/** Prices baskets from a book that it is given, with what the other capabilities know of buyer and products. */
@Component(service = BasketPricing.class)
public final class BasketPricing {

    private final BuyingTermsService customers;
    private final ProductService products;
    private final PriceAdjustments adjustments;
    private final TaxDesk taxes;
    private final SoldUnits units;
    private final PurchaseSources purchases;
    private final ShownVouchers vouchers;
    private final Company company;
    private final PricingEngine engine;

    @Activate
    public BasketPricing(
            BundleContext bundle,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) BuyingTermsService customers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference PriceAdjustments adjustments,
            @Reference TaxDesk taxes,
            @Reference SoldUnits units,
            @Reference PurchaseSources purchases,
            @Reference ShownVouchers vouchers,
            @Reference Company company) {
        this(
                number(bundle.getBundle().getVersion()),
                customers,
                products,
                adjustments,
                taxes,
                units,
                purchases,
                vouchers,
                company);
    }

    /** @param version the provider's, for {@link PriceResult#provider()} */
    BasketPricing(
            String version,
            BuyingTermsService customers,
            ProductService products,
            PriceAdjustments adjustments,
            TaxDesk taxes,
            SoldUnits units,
            PurchaseSources purchases,
            ShownVouchers vouchers,
            Company company) {
        this.customers = customers;
        this.products = products;
        this.adjustments = adjustments;
        this.taxes = taxes;
        this.units = units;
        this.purchases = purchases;
        this.vouchers = vouchers;
        this.company = company;
        this.engine = new PricingEngine(RuleBasedPricing.NAME + "@" + version);
    }

    private static String number(Version version) {
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    /**
     * @param book what the prices are made of
     * @param exchange what another currency is worth
     */
    PriceResult price(PriceRequest request, Book book, ListChoice.Exchange exchange) {
        RequestChecks checks = new RequestChecks();
        checks.lineCount(request);
        Map<ProductId, Product> known = products(request);
        List<BasketLine> lines = checks.lines(
                request.lines(),
                known,
                units.quantities(request.lines(), known, request.documentKind().isPresent()));
        LocalDate on = request.date().orElseGet(company::today);
        Optional<BuyingTerms> terms = customers.termsOf(request.customer());
        if (terms.isEmpty()) {
            checks.violations()
                    .add("/customer", "pricing.unknown-customer", "There is no customer " + request.customer() + ".");
            checks.violations().throwIfAny();
        }
        PriceBook.Page page = book.open(
                named(known.values()), lists -> ListChoice.of(request, terms.orElseThrow(), on, lists, exchange));
        return price(request, on, terms.orElseThrow(), lines, checks, page, exchange);
    }

    private PriceResult price(
            PriceRequest request,
            LocalDate on,
            BuyingTerms terms,
            List<BasketLine> lines,
            RequestChecks checks,
            PriceBook.Page page,
            ListChoice.Exchange exchange) {
        Violation refused = page.choice().violation();
        if (refused != null) {
            checks.violations().addAll(List.of(refused));
        }
        List<Promotion> promotions = promotions(page, request, on, terms);
        checks.coupon(request.coupon(), promotions);
        page.choice().currency().ifPresent(currency -> checks.currency(request.lines(), currency));
        checks.violations().throwIfAny();
        CountedPurchases counted = counted(page, request, on, terms, exchange);
        Basket basket = basket(page, request, on, terms, counted, promotions, lines);
        PriceResult result = engine.price(basket);
        Edition bought = counted.before().map(page.edition()::counting).orElse(page.edition());
        Edition edition = basket.time().asked().map(bought::at).orElse(bought);
        PriceResult told = result.by(edition.toString(), taxes.rounding(request));
        return request.explained() ? NearMisses.explained(basket, told) : told;
    }

    /** As the request says it, as it was when the edition was given that it names, or as it is now; to the minute. */
    private TimeOfDay time(PriceRequest request) {
        LocalTime time = request.time()
                .or(() -> request.edition().flatMap(Edition::parse).flatMap(Edition::time))
                .orElseGet(() -> LocalTime.ofInstant(company.now(), company.zone()));
        return new TimeOfDay(time.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Those that hold for the list on the day, and ask for no other coupon than the one that is shown. */
    private List<Promotion> promotions(PriceBook.Page page, PriceRequest request, LocalDate on, BuyingTerms terms) {
        ListRow row = page.choice().list();
        if (row == null) {
            return List.of();
        }
        return Stream.concat(
                        page.promotions().stream(),
                        vouchers.shown(request, terms.customer(), page.promotions()).stream())
                .filter(promotion -> promotion.definition().validity().contains(on))
                .filter(promotion -> page.choice()
                        .currency()
                        .equals(Optional.of(promotion.definition().currency())))
                .filter(promotion -> promotion.definition().priceLists().isEmpty()
                        || promotion
                                .definition()
                                .priceLists()
                                .contains(row.list().id()))
                .filter(promotion -> promotion.definition().coupon().isEmpty()
                        || promotion.definition().coupon().equals(request.coupon()))
                .toList();
    }

    /** Purchases as they were known when the edition was given that the request names, or as they are now. */
    private CountedPurchases counted(
            PriceBook.Page page, PriceRequest request, LocalDate on, BuyingTerms terms, ListChoice.Exchange exchange) {
        LocalDate known = request.edition()
                .flatMap(Edition::parse)
                .flatMap(Edition::purchasesBefore)
                .orElseGet(company::today);
        Currency currency = row(page).list().definition().currency();
        return new CountedPurchases(purchases, products, exchange, terms.customer(), currency, on, known);
    }

    private static ListRow row(PriceBook.Page page) {
        ListRow row = page.choice().list();
        if (row == null) {
            throw new IllegalStateException("neither a list nor a reason why there is none");
        }
        return row;
    }

    private Basket basket(
            PriceBook.Page page,
            PriceRequest request,
            LocalDate on,
            BuyingTerms terms,
            CountedPurchases counted,
            List<Promotion> promotions,
            List<BasketLine> lines) {
        CompiledList list = page.list();
        if (list == null) {
            throw new IllegalStateException("a list was chosen and not compiled");
        }
        RoundingStep step = page.step(page.choice().currency().orElseThrow());
        return new Basket(
                list,
                taxes.on(request, terms, on, page.taxes(), step),
                step,
                page.choice().conversion(),
                on,
                terms.customer().value(),
                terms.group(),
                request.channel(),
                adjustments.now(),
                promotions,
                counted,
                time(request),
                lines);
    }

    private static Set<String> named(Collection<Product> products) {
        return products.stream()
                .flatMap(product -> Stream.concat(Stream.of(product.id()), product.details().variantOf().stream()))
                .map(ProductId::value)
                .collect(Collectors.toSet());
    }

    private Map<ProductId, Product> products(PriceRequest request) {
        Set<ProductId> ids =
                request.lines().stream().map(PriceRequestLine::product).collect(Collectors.toSet());
        return products.findAll(ids);
    }
}
