package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.BuyingTerms;
import org.tenon.kernel.company.Company;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.TaxRounding;
import org.tenon.pricing.internal.engine.RoundingStep;
import org.tenon.pricing.internal.engine.RuleTaxes;
import org.tenon.pricing.internal.engine.Sale;
import org.tenon.pricing.internal.engine.ServiceTaxes;
import org.tenon.pricing.internal.engine.TaxTable;
import org.tenon.pricing.internal.engine.Taxes;
import org.tenon.pricing.spi.TaxableDocument;

/** Decides who says what taxes are on a basket: the tax rules, or the tax service that the installation has chosen. */
@Component(service = TaxDesk.class)
public final class TaxDesk {

    private final PricingSettings settings;
    private final TaxServices services;
    private final Company company;

    @Activate
    public TaxDesk(@Reference PricingSettings settings, @Reference TaxServices services, @Reference Company company) {
        this.settings = settings;
        this.services = services;
        this.company = company;
    }

    /** Where a request's taxes are rounded. */
    TaxRounding rounding(PriceRequest request) {
        return request.taxRounding().orElse(settings.taxRounding());
    }

    /** @param table the rules as they are now */
    Taxes on(PriceRequest request, BuyingTerms buyer, LocalDate on, TaxTable table, RoundingStep step) {
        TaxRounding rounding = rounding(request);
        Optional<String> service = settings.taxService();
        Optional<String> seller = company.taxRegion();
        if (service.isEmpty()) {
            Sale sale = PlaceOfSupply.of(buyer, seller, on);
            return new RuleTaxes(table, sale, on, rounding, step);
        }
        return new ServiceTaxes(
                service.get(),
                services.named(service.get(), settings.taxTime()),
                document -> new TaxableDocument(
                        step.currency(),
                        on,
                        buyer.customer(),
                        buyer.taxRegion(),
                        buyer.taxId(),
                        seller,
                        document.taxIncluded(),
                        rounding,
                        step.step(),
                        document.lines()),
                step,
                why -> TaxServices.failed(service.get(), why));
    }
}
