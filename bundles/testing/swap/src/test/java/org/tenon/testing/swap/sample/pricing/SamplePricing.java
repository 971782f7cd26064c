package org.tenon.testing.swap.sample.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.capability.Capability;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.PricingService;

/** Everything costs the same, and every line names the version that priced it. No taxes. */
@Component(
        service = PricingService.class,
        property = {Capability.PROVIDER + "=sample", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class SamplePricing implements PricingService {

    private final String version;

    @Activate
    public SamplePricing(BundleContext context) {
        version = context.getBundle().getVersion().toString();
        if (context.getBundle().getHeaders("").get("Sample-Flaw") != null) {
            throw new IllegalStateException("version " + version + " does not start: that is its flaw");
        }
    }

    @Override
    public PriceResult price(PriceRequest request) {
        Currency currency = request.currency().orElse(Currency.getInstance("CHF"));
        List<PricedLine> lines =
                request.lines().stream().map(line -> priced(line, currency)).toList();
        Money net = Money.sum(currency, lines.stream().map(PricedLine::net).toList());
        return new PriceResult(
                currency,
                new PriceListId("sample"),
                request.date().orElse(LocalDate.EPOCH),
                lines,
                net,
                Money.zero(currency),
                net,
                "sample@" + version);
    }

    private PricedLine priced(PriceRequestLine line, Currency currency) {
        Money price = new Money(BigDecimal.TEN, currency);
        Money unitPrice = line.unitPrice().orElse(price);
        Percent discount = line.discount().orElse(Percent.ZERO);
        Money net = unitPrice.times(line.quantity()).times(discount.remainder()).rounded(RoundingMode.HALF_UP);
        return new PricedLine(
                line.product(),
                new Quantity(line.quantity(), line.unit().orElse("pcs")),
                price,
                price,
                unitPrice,
                discount,
                net,
                List.of(),
                Money.zero(currency),
                net,
                List.of(new PriceStep(
                        "rule", Optional.empty(), Money.zero(currency), net, "sample@" + version + " says so")));
    }
}
