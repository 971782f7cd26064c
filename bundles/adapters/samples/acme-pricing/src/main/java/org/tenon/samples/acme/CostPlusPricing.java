package org.tenon.samples.acme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.customer.BuyingTerms;
import org.tenon.customer.BuyingTermsService;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PricingService;

/** Prices by contracts and lists and, where these are silent, by costs and a margin. */
@Component(
        service = PricingService.class,
        configurationPid = CostPlusConfig.PID,
        property = {Capability.PROVIDER + "=" + CostPlusPricing.NAME, Capability.TRANSACTIONAL + ":Boolean=true"})
@Designate(ocd = CostPlusConfig.class)
public final class CostPlusPricing implements PricingService {

    static final String NAME = "acme";

    private final String provider;
    private final UnitOfWork unit;
    private final BuyingTermsService customers;
    private final ProductService products;
    private final Company company;
    private final CostPlus costPlus;

    @Activate
    public CostPlusPricing(
            BundleContext bundle,
            CostPlusConfig config,
            @Reference(target = "(unit=acme)") UnitOfWork unit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) BuyingTermsService customers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference Company company) {
        this(bundle.getBundle().getVersion(), config, unit, customers, products, company);
    }

    /** @param version the provider's, which results name */
    CostPlusPricing(
            Version version,
            CostPlusConfig config,
            UnitOfWork unit,
            BuyingTermsService customers,
            ProductService products,
            Company company) {
        this.provider = NAME + "@" + version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
        this.unit = unit;
        this.customers = customers;
        this.products = products;
        this.company = company;
        this.costPlus = new CostPlus(config);
    }

    @Override
    public PriceResult price(PriceRequest request) {
        RequestChecks checks = new RequestChecks(request);
        List<Item> items = checks.items(productsOf(request));
        LocalDate on = request.date().orElseGet(company::today);
        Optional<BuyingTerms> terms = customers.termsOf(request.customer());
        if (!checks.violations()
                .check(terms.isPresent(), "/customer", "pricing.unknown-customer", "There is no such customer.")) {
            checks.violations().throwIfAny();
        }
        return unit.call(em -> {
            ListChoice choice = ListChoice.of(em, request, terms.orElseThrow(), on);
            PriceList list = checks.list(choice);
            return price(em, list, Buyer.of(terms.orElseThrow(), on), items);
        });
    }

    private PriceResult price(EntityManager em, PriceList list, Buyer buyer, List<Item> items) {
        List<PriceList> chain = ListRow.chain(em, list);
        Set<ProductId> named = items.stream().map(item -> item.line().product()).collect(Collectors.toSet());
        Set<String> taxed =
                items.stream().map(item -> item.product().taxCategory()).collect(Collectors.toSet());
        UnitPrices prices = new UnitPrices(chain, RuleRow.speakingOf(em, chain, named), buyer);
        Optional<UnitPrices> costs = costPlus.costs(em, list.definition().currency(), buyer, items);
        Basket basket = new Basket(list, buyer, TaxRow.of(em, taxed));
        for (Item item : items) {
            basket.add(item, () -> prices.of(item)
                    .or(() -> costs.flatMap(known -> known.of(item)).map(costPlus::price)));
        }
        return basket.result(provider);
    }

    private Map<ProductId, Product> productsOf(PriceRequest request) {
        return products.findAll(
                request.lines().stream().map(PriceRequestLine::product).collect(Collectors.toSet()));
    }
}
