package org.tenon.samples.fault;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.PricedLine;

/** One price for everything, without taxes. */
record FlatPrices(BigDecimal price, LocalDate today) {

    FlatPrices times(BigDecimal factor) {
        return new FlatPrices(price.multiply(factor), today);
    }

    PriceResult of(PriceRequest request) {
        return of(request, UnaryOperator.identity());
    }

    /** @param change made to the lines after their sums were taken */
    PriceResult of(PriceRequest request, UnaryOperator<List<PricedLine>> change) {
        Currency currency = request.currency().orElse(Currency.getInstance("USD"));
        List<PricedLine> lines =
                request.lines().stream().map(line -> line(line, currency)).toList();
        Money sum = Money.sum(currency, lines.stream().map(PricedLine::net).toList());
        return new PriceResult(
                currency,
                new PriceListId("flat"),
                request.date().orElse(today),
                change.apply(lines),
                sum,
                Money.zero(currency),
                sum,
                FaultyPricing.NAME + "@1.0.0");
    }

    private PricedLine line(PriceRequestLine line, Currency currency) {
        Money unit = new Money(price, currency);
        Money net = unit.times(line.quantity()).rounded(RoundingMode.HALF_UP);
        Money nothing = Money.zero(currency);
        return new PricedLine(
                line.product(),
                new Quantity(line.quantity(), line.unit().orElse("pcs")),
                unit,
                unit,
                unit,
                Percent.ZERO,
                net,
                List.of(),
                nothing,
                net,
                List.of(
                        new PriceStep("list-price", Optional.empty(), nothing, unit, "Everything costs the same."),
                        new PriceStep("extend", Optional.empty(), unit, net, "Times " + line.quantity() + ".")));
    }
}
