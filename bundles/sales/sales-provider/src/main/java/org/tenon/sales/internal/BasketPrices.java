package org.tenon.sales.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tenon.kernel.Money;
import org.tenon.kernel.capability.ProviderPin;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.PricingService;
import org.tenon.sales.LineChoice;

/**
 * Prices a quote's lines. One that is left to the customer is priced by itself and without the coupon, the others together: no
 * price depends on what is chosen, and nobody gets a price by quantity through lines that are never taken.
 */
final class BasketPrices {

    private final PricingService pricing;

    BasketPrices(PricingService pricing) {
        this.pricing = pricing;
    }

    /** @return all lines in their order, with the sums of those that count */
    PriceResult of(PriceRequest request, Map<String, LineChoice> choices) {
        // All of them at once, so that what pricing refuses it refuses together, each with its place.
        PriceResult whole = pricing.price(request);
        if (choices.isEmpty()) {
            return whole;
        }
        Optional<ProviderPin> by = ProviderVersion.parse(whole.provider()).map(ProviderVersion::orSuccessor);
        List<Integer> fixed = IntStream.range(0, request.lines().size())
                .filter(index -> !choices.containsKey(key(index)))
                .boxed()
                .toList();
        List<PricedLine> lines = new ArrayList<>(whole.lines());
        PriceResult basis = whole;
        if (!fixed.isEmpty()) {
            basis = pricing.price(
                    part(request, fixed.stream().map(request.lines()::get).toList(), request.coupon(), by, whole));
            for (int i = 0; i < fixed.size(); i++) {
                lines.set(fixed.get(i), basis.lines().get(i));
            }
        }
        for (int index = 0; index < lines.size(); index++) {
            if (choices.containsKey(key(index))) {
                PriceRequest alone = part(request, List.of(request.lines().get(index)), Optional.empty(), by, whole);
                lines.set(index, pricing.price(alone).lines().get(0));
            }
        }
        return summed(basis, lines, choices, !fixed.isEmpty());
    }

    /** Of the same list, so that all prices are from one, whatever it is called by. */
    private static PriceRequest part(
            PriceRequest request,
            List<PriceRequestLine> lines,
            Optional<String> coupon,
            Optional<ProviderPin> by,
            PriceResult whole) {
        return new PriceRequest(
                request.customer(),
                request.currency(),
                Optional.of(whole.date()),
                request.channel(),
                request.priceList(),
                coupon,
                lines,
                request.documentKind(),
                by,
                request.taxRounding());
    }

    private static PriceResult summed(
            PriceResult basis, List<PricedLine> lines, Map<String, LineChoice> choices, boolean promoted) {
        Money net = Money.zero(basis.currency());
        Money tax = net;
        Money gross = net;
        for (int index = 0; index < lines.size(); index++) {
            LineChoice choice = choices.get(key(index));
            if (choice == null || choice.chosen()) {
                PricedLine line = lines.get(index);
                net = net.plus(line.net());
                tax = tax.plus(line.tax());
                gross = gross.plus(line.gross());
            }
        }
        return new PriceResult(
                basis.currency(),
                basis.priceList(),
                basis.date(),
                lines,
                net,
                tax,
                gross,
                basis.provider(),
                promoted ? basis.promotions() : List.of(),
                basis.edition(),
                basis.taxRounding());
    }

    private static String key(int index) {
        return Integer.toString(index + 1);
    }
}
