package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.catalog.ProductService;
import org.tenon.catalog.UnitService;
import org.tenon.customer.BuyingTermsService;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.Conversion;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PricingService;

/** Prices by the rules of price lists. Three round trips a request: the customer's terms, the products, the book's stamps. */
@Component(
        service = PricingService.class,
        property = {Capability.PROVIDER + "=" + RuleBasedPricing.NAME, Capability.TRANSACTIONAL + ":Boolean=true"})
public final class RuleBasedPricing implements PricingService {

    static final String NAME = "standard";

    private final UnitOfWork unit;
    private final PriceBook book;
    private final BasketPricing baskets;
    private final Company company;

    @Activate
    public RuleBasedPricing(
            @Reference(target = "(unit=pricing)") UnitOfWork unit,
            @Reference BasketPricing baskets,
            @Reference Company company) {
        this.unit = unit;
        this.book = new PriceBook(unit);
        this.baskets = baskets;
        this.company = company;
    }

    /** Without rules of vendors and other units than the products' own, with taxes by the rules. */
    public RuleBasedPricing(
            String version, UnitOfWork unit, BuyingTermsService customers, ProductService products, Company company) {
        this(version, unit, customers, products, new SoldUnits(), company);
    }

    /** Without rules of vendors, with taxes by the rules. */
    public RuleBasedPricing(
            String version,
            UnitOfWork unit,
            BuyingTermsService customers,
            ProductService products,
            UnitService units,
            Company company) {
        this(version, unit, customers, products, new SoldUnits(units), company);
    }

    private RuleBasedPricing(
            String version,
            UnitOfWork unit,
            BuyingTermsService customers,
            ProductService products,
            SoldUnits units,
            Company company) {
        this(
                unit,
                new BasketPricing(
                        version,
                        customers,
                        products,
                        new PriceAdjustments(),
                        new TaxDesk(PricingSettings.standard(), new TaxServices(), company),
                        units,
                        new PurchaseSources(),
                        new ShownVouchers(unit),
                        company),
                company);
    }

    @Override
    public PriceResult price(PriceRequest request) {
        return request.edition().isPresent()
                ? priceAsOf(request, request.edition().get())
                : baskets.price(
                        request,
                        (products, choice) -> book.open(choice),
                        new RatesOfTheDay(unit, company.currency(), Optional.empty()));
    }

    /** Reads what was known then: slower than what is known now, which is kept in memory. */
    private PriceResult priceAsOf(PriceRequest request, String name) {
        Edition edition = Edition.named(name, unit.call(em -> Stamps.read(em).edition()), company.today());
        Book then = (products, choice) -> unit.call(em -> new BookView(em, edition, products).open(choice));
        return baskets.price(request, then, new RatesOfTheDay(unit, company.currency(), Optional.of(edition)));
    }

    /**
     * Asked only when a list is in another currency than the basket: one round trip more.
     *
     * @param edition empty for the rates as they are known now
     */
    private record RatesOfTheDay(UnitOfWork unit, Currency own, Optional<Edition> edition)
            implements ListChoice.Exchange {

        @Override
        public Optional<Conversion> way(Currency from, Currency to, LocalDate on) {
            return unit.call(em -> edition.isPresent()
                            ? Rates.asOf(em, from, to, on, edition.get().taxes())
                            : Rates.around(em, from, to, on))
                    .way(from, to, own);
        }
    }
}
