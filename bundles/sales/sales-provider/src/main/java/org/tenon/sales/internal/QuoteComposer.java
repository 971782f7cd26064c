package org.tenon.sales.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.inventory.Promise;
import org.tenon.kernel.capability.ProviderPin;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PricingService;
import org.tenon.pricing.TaxRounding;
import org.tenon.sales.QuoteDraft;

/** Finds out what a quote will say: asks pricing once and inventory once, for all lines. */
@Component(service = QuoteComposer.class)
public final class QuoteComposer {

    /** The kind of document that routes may be for. */
    private static final String KIND = "quote";

    private static final Pattern CHANNEL = Pattern.compile("[a-z0-9-]{1,64}");

    private final PricingService pricing;
    private final StockOutlook stock;
    private final SalesSettings settings;
    private final Company company;

    @Activate
    public QuoteComposer(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PricingService pricing,
            @Reference StockOutlook stock,
            @Reference SalesSettings settings,
            @Reference Company company) {
        this.pricing = pricing;
        this.stock = stock;
        this.settings = settings;
        this.company = company;
    }

    /**
     * @param pin the provider that must price it; empty for whom the routes choose
     * @param rounding where taxes are rounded; empty for the provider's way
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers, as the API promises
     */
    QuoteContent compose(
            EntityManager em, QuoteDraft draft, Optional<ProviderPin> pin, Optional<TaxRounding> rounding) {
        LocalDate today = company.today();
        LocalDate date = draft.date().orElse(today);
        LocalDate validUntil =
                draft.validUntil().orElseGet(() -> later(date, today).plusDays(settings.validityDays()));
        check(em, draft, date, validUntil);
        QuoteDraft settled = draft.leaving(Choices.settled(draft));
        PriceResult prices = new BasketPrices(pricing)
                .of(
                        new PriceRequest(
                                draft.customer(),
                                draft.currency(),
                                Optional.of(date),
                                draft.channel(),
                                draft.priceList(),
                                draft.coupon(),
                                draft.lines(),
                                Optional.of(KIND),
                                pin,
                                rounding),
                        settled.choices());
        List<List<Promise>> promises = stock.of(prices.lines());
        return new QuoteContent(settled, date, validUntil, prices, promises);
    }

    private void check(EntityManager em, QuoteDraft draft, LocalDate date, LocalDate validUntil) {
        Violations violations = new Violations();
        StorableDates.check(violations, date, "/date");
        if (StorableDates.check(violations, validUntil, "/validUntil")) {
            violations.check(
                    !validUntil.isBefore(date),
                    "/validUntil",
                    "quote.validity-before-date",
                    "A quote of " + date + " is valid on that day at least.");
            LocalDate last = later(date, company.today()).plusDays(settings.longestValidityDays());
            violations.check(
                    !validUntil.isAfter(last),
                    "/validUntil",
                    "quote.validity-too-long",
                    "Prices are promised until " + last + " at most.");
        }
        violations.check(
                draft.channel().map(code -> CHANNEL.matcher(code).matches()).orElse(true),
                "/channel",
                "channel.unreadable",
                "A channel has 1 to 64 lower case letters, digits and hyphens.");
        draft.opportunity().ifPresent(id -> {
            OpportunityRow row = em.find(OpportunityRow.class, id.value());
            violations.check(row != null, "/opportunity", "opportunity.unknown", "There is no opportunity " + id + ".");
            violations.check(
                    row == null || row.customer.equals(draft.customer().value()),
                    "/opportunity",
                    "opportunity.other-customer",
                    "The opportunity " + id + " belongs to another customer.");
        });
        violations.throwIfAny();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
