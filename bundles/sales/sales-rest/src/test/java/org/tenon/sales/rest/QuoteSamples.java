package org.tenon.sales.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.PostalAddress;
import org.tenon.inventory.Promise;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.TaxAmount;
import org.tenon.sales.LineChoice;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteLine;
import org.tenon.sales.QuoteState;

/** Quotes to print. */
final class QuoteSamples {

    static final ProductId PRESS = new ProductId("press");
    static final CustomerId BUYER = new CustomerId("buyer");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private QuoteSamples() {}

    static Customer customer(String name) {
        PostalAddress address = new PostalAddress(
                PostalAddress.Kind.BILLING, List.of("Hafenstraße 12"), "Hamburg", Optional.empty(), "20457", "DE");
        CustomerDetails details =
                CustomerDetails.of(name, Currency.getInstance("USD")).withAddresses(List.of(address));
        return new Customer(BUYER, "C-000001", details, NOON, 1);
    }

    /** As if the press were a kit, of a product that is gone. */
    static Map<ProductId, List<KitComponent>> kits() {
        return Map.of(PRESS, List.of(KitComponent.of(new ProductId("frame"), 2)));
    }

    static Map<ProductId, Product> products(String name) {
        return Map.of(PRESS, new Product(PRESS, ProductDetails.goods("HP-400", name, "pcs", "standard"), NOON, 1));
    }

    /** Each line is two presses of 48,500 less 5 %, which is 92,150.00 and 11,979.50 tax. */
    static Quote quote(QuoteState state, int lines) {
        return quote(
                state,
                lines,
                IntStream.rangeClosed(1, lines).mapToObj(QuoteSamples::line).toList());
    }

    /** @param counting how many of the lines are in the totals */
    private static Quote quote(QuoteState state, int counting, List<QuoteLine> all) {
        QuoteDraft draft = QuoteDraft.of(BUYER, List.of(PriceRequestLine.of(PRESS, 2)));
        BigDecimal count = BigDecimal.valueOf(counting);
        return new Quote(
                new QuoteId("q"),
                "Q-000017",
                1,
                state,
                "sam.seller",
                draft,
                Currency.getInstance("USD"),
                DAY,
                DAY.plusDays(30),
                "list",
                all,
                usd("92150").times(count),
                usd("11979.50").times(count),
                usd("104129.50").times(count),
                List.of(),
                Optional.empty(),
                "",
                "standard@1.0.0",
                NOON,
                1);
    }

    /** Two alternatives, the second of which counts, and an optional line, which does not. */
    static Quote leaving(QuoteState state) {
        List<LineChoice> choices =
                List.of(LineChoice.oneOf("Press"), LineChoice.oneOf("Press").asChosen(true), LineChoice.optional());
        return quote(
                state,
                1,
                IntStream.rangeClosed(1, choices.size())
                        .mapToObj(QuoteSamples::line)
                        .map(line -> new QuoteLine(
                                line.line(),
                                line.priced(),
                                line.availability(),
                                Optional.of(choices.get(Integer.parseInt(line.line()) - 1))))
                        .toList());
    }

    private static QuoteLine line(int number) {
        PricedLine priced = new PricedLine(
                PRESS,
                Quantity.of(2, "pcs"),
                usd("48500"),
                usd("48500"),
                usd("48500"),
                Percent.of("5"),
                usd("92150"),
                List.of(new TaxAmount("VAT 13 %", new BigDecimal("13"), usd("92150"), usd("11979.50"))),
                usd("11979.50"),
                usd("104129.50"),
                List.of());
        Promise promise =
                new Promise(BigDecimal.valueOf(2), DAY.plusDays(7), WarehouseId.MAIN, Promise.Basis.LEAD_TIME);
        return new QuoteLine(Integer.toString(number), priced, List.of(promise));
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
