package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.days;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.NoPriceException;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What may be asked, which list answers, and what is refused. */
public interface PriceRequestContract extends PricingUnderTest {

    @Core
    @DisplayName("PRC-70 A list is named by id or code")
    default void takes_the_named_list() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        PriceRequest request = PriceRequest.of(customer(), List.of(PriceRequestLine.of(product, 1)));

        assertThat(pricing().price(request.from(list.id().value())).priceList()).isEqualTo(list.id());
        assertThat(pricing().price(request.from(list.definition().code())).priceList())
                .isEqualTo(list.id());
    }

    @Core
    @DisplayName("PRC-71 Without a name, the customer's list is taken, then its group's, then the currency's default")
    default void takes_the_customers_list() {
        Currency currency = unusedCurrency();
        ProductId product = product();
        PriceList general = listIn(currency, product, "10");
        PriceList members = listIn(currency, product, "9");
        PriceList friends = listIn(currency, product, "8");
        String group = group(Optional.of(members.definition().code()));
        CustomerDetails stranger = CustomerDetails.of("A buyer", currency);
        CustomerDetails member = stranger.inGroup(group);
        CustomerDetails friend = member.withPriceList(friends.id().value());

        assertThat(listFor(customer(stranger), product)).isEqualTo(general);
        assertThat(listFor(customer(member), product)).isEqualTo(members);
        assertThat(listFor(customer(friend), product)).isEqualTo(friends);
    }

    @Full
    @DisplayName("PRC-72 A currency may be asked for; the customer's list is passed over when it is in another")
    default void takes_the_default_of_the_asked_currency() {
        ProductId product = product();
        PriceList dollars = list(costs(product, "10"));
        Currency other = unusedCurrency();
        PriceList others = listIn(other, product, "70");
        CustomerId customer = customer(buyer().withPriceList(dollars.id().value()));
        PriceRequest request = PriceRequest.of(customer, List.of(PriceRequestLine.of(product, 1)));

        assertThat(pricing().price(request).priceList()).isEqualTo(dollars.id());
        assertThat(pricing().price(request.in(other)).priceList()).isEqualTo(others.id());
        assertThat(pricing().price(request.in(other)).currency()).isEqualTo(other);
        assertThat(refusals(request.in(other).from(dollars.id().value())))
                .containsExactly("/currency pricing.currency-mismatch");
    }

    @Core
    @DisplayName("PRC-73 Where there is no list, that is said")
    default void refuses_without_a_list() {
        ProductId product = product();
        List<PriceRequestLine> lines = List.of(PriceRequestLine.of(product, 1));
        CustomerId customer = customer(CustomerDetails.of("A buyer", unusedCurrency()));
        CustomerId misled = customer(buyer().withPriceList("no-such-list"));

        assertThat(refusals(PriceRequest.of(customer, lines))).containsExactly("/currency pricing.no-price-list");
        assertThat(refusals(PriceRequest.of(customer, lines).from("no-such-list")))
                .containsExactly("/priceList pricing.unknown-price-list");
        assertThat(refusals(PriceRequest.of(misled, lines))).containsExactly("/customer pricing.unknown-price-list");
    }

    @Full
    @DisplayName("PRC-74 A list is not used on a day on which it does not hold, and that is said")
    default void refuses_a_list_that_does_not_hold() {
        ProductId product = product();
        PriceList list = list(
                PricePolicy.SPECIFIC, Optional.empty(), false, days("2026-01-01", "2027-01-01"), costs(product, "10"));
        PriceRequest named = request(list, customer(), PriceRequestLine.of(product, 1));
        CustomerId owner = customer(buyer().withPriceList(list.id().value()));
        PriceRequest own = PriceRequest.of(owner, List.of(PriceRequestLine.of(product, 1)));

        assertThat(pricing().price(named.on(LocalDate.parse("2026-12-31"))).net())
                .isEqualTo(usd("10"));
        InvalidRequestException refused = refused(named.on(LocalDate.parse("2027-01-01")));
        assertThat(PricingUnderTest.refusals(refused)).containsExactly("/priceList pricing.price-list-not-valid");
        assertThat(refused).hasMessageContaining(list.definition().code());
        assertThat(refusals(own.on(LocalDate.parse("2025-12-31"))))
                .containsExactly("/date pricing.price-list-not-valid");
    }

    @Full
    @DisplayName("PRC-75 A base gives no prices on a day on which it does not hold")
    default void takes_nothing_from_a_base_that_does_not_hold() {
        ProductId product = product();
        PriceList base =
                list(PricePolicy.SPECIFIC, Optional.empty(), false, days("", "2026-01-01"), costs(product, "10"));
        PriceList list = listOn(base, PricePolicy.SPECIFIC, less(RuleScope.ALL, "10"));
        PriceRequest request = request(list, customer(), PriceRequestLine.of(product, 1));

        assertThat(pricing().price(request.on(LocalDate.parse("2025-12-31"))).net())
                .isEqualTo(usd("9"));
        assertThat(refused(request.on(LocalDate.parse("2026-01-01")))).isInstanceOf(NoPriceException.class);
    }

    @Core
    @DisplayName("PRC-76 All lines without a price are named")
    default void names_lines_without_price() {
        ProductId priced = product();
        ProductId unpriced = product();
        ProductId alsoUnpriced = product();
        PriceList list = list(costs(priced, "10"), less(RuleScope.product(alsoUnpriced), "10"));

        InvalidRequestException refused = refused(request(
                list,
                customer(),
                PriceRequestLine.of(unpriced, 1),
                PriceRequestLine.of(priced, 1),
                PriceRequestLine.of(alsoUnpriced, 1)));

        assertThat(refused).isInstanceOfSatisfying(NoPriceException.class, missing -> assertThat(missing.missing())
                .containsExactly(
                        new NoPriceException.Missing(0, unpriced), new NoPriceException.Missing(2, alsoUnpriced)));
        assertThat(PricingUnderTest.refusals(refused))
                .containsExactly("/lines/0/product pricing.no-price", "/lines/2/product pricing.no-price");
        assertThat(refused).hasMessageContaining(list.definition().code());
    }

    @Full
    @DisplayName("PRC-77 Everything that is wrong with a basket is said at once, with its place")
    default void refuses_everything_at_once() {
        ProductId product = product();
        ProductId gone = product(details().soldNoMore());
        PriceList list = list(costs(RuleScope.ALL, "10"));
        PriceRequestLine good = PriceRequestLine.of(product, 1);
        PriceRequest request = request(
                list,
                customer(),
                PriceRequestLine.of(new ProductId("nobody"), 1),
                PriceRequestLine.of(gone, 1),
                PriceRequestLine.of(product, 0),
                good.less(Percent.of("100.01")),
                good.less(Percent.of("-1")),
                good.at(usd("-1")),
                good.at(Money.of("1", "EUR")),
                new PriceRequestLine(product, BigDecimal.ONE, Optional.of("kg"), Optional.empty(), Optional.empty()),
                PriceRequestLine.of(product, new BigDecimal("0.0000001")),
                PriceRequestLine.of(product, new BigDecimal("1000000000000")),
                good);

        assertThat(refusals(request))
                .containsExactlyInAnyOrder(
                        "/lines/0/product pricing.unknown-product",
                        "/lines/1/product pricing.product-discontinued",
                        "/lines/2/quantity pricing.zero-quantity",
                        "/lines/3/discountPercent pricing.discount-out-of-range",
                        "/lines/4/discountPercent pricing.discount-out-of-range",
                        "/lines/5/unitPrice pricing.negative-price",
                        "/lines/6/unitPrice pricing.currency-mismatch",
                        "/lines/7/unit pricing.wrong-unit",
                        "/lines/8/quantity pricing.quantity-out-of-range",
                        "/lines/9/quantity pricing.quantity-out-of-range");
    }

    @Full
    @DisplayName("PRC-78 An unknown customer and an unknown coupon are refused")
    default void refuses_strangers_and_coupons() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        List<PriceRequestLine> lines = List.of(PriceRequestLine.of(product, 1));
        PriceRequest stranger =
                PriceRequest.of(new CustomerId("nobody"), lines).from(list.id().value());
        PriceRequest coupon = new PriceRequest(
                customer(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("web"),
                Optional.of(list.id().value()),
                Optional.of("SPRING"),
                lines);

        assertThat(refusals(stranger)).containsExactly("/customer pricing.unknown-customer");
        assertThat(refusals(coupon)).containsExactly("/coupon pricing.unknown-coupon");
    }

    @Full
    @DisplayName("PRC-79 No lines and more than 10,000 lines are refused, 10,000 are priced")
    default void limits_the_lines() {
        ProductId product = product();
        PriceList list = list(costs(product, "0.01"));
        CustomerId customer = customer();
        PriceRequestLine line = PriceRequestLine.of(product, 1);
        PriceRequestLine[] most =
                Collections.nCopies(PriceRequest.MAX_LINES, line).toArray(PriceRequestLine[]::new);
        PriceRequestLine[] tooMany =
                Collections.nCopies(PriceRequest.MAX_LINES + 1, line).toArray(PriceRequestLine[]::new);

        assertThat(refusals(request(list, customer))).containsExactly("/lines pricing.no-lines");
        assertThat(refusals(request(list, customer, tooMany))).containsExactly("/lines pricing.too-many-lines");
        assertThat(price(list, customer, most).net()).isEqualTo(usd("100"));
    }

    @Full
    @DisplayName("PRC-80 Amounts of more than 18 digits are refused, for a line and for the sum")
    default void refuses_huge_amounts() {
        ProductId product = product();
        ProductId dear = product();
        PriceList list = list(
                costs(product, "999999999999999999"),
                costs(dear, "1"),
                NewPriceRule.of(RuleScope.product(dear), new RuleEffect.Discount(Percent.of("-999999999"))));
        CustomerId customer = customer();

        assertThat(refusals(request(list, customer, PriceRequestLine.of(product, 2))))
                .containsExactly("/lines/0/quantity pricing.amount-too-large");
        assertThat(refusals(request(list, customer, PriceRequestLine.of(product, 1), PriceRequestLine.of(product, 1))))
                .containsExactly("/lines pricing.amount-too-large");
        assertThat(refusals(request(list, customer, PriceRequestLine.of(dear, 999_999_999_999L))))
                .containsExactly("/lines/0/quantity pricing.amount-too-large");
    }

    @Full
    @DisplayName("PRC-88 An amount of 18 digits is priced, the next one is refused")
    default void prices_the_largest_amount() {
        ProductId largest = product();
        ProductId half = product();
        PriceList list = list(costs(largest, "999999999999999999"), costs(half, "500000000000000000"));

        assertThat(price(list, customer(), PriceRequestLine.of(largest, 1)).net())
                .isEqualTo(usd("999999999999999999"));
        assertThat(refusals(request(list, customer(), PriceRequestLine.of(half, 2))))
                .containsExactly("/lines/0/quantity pricing.amount-too-large");
    }

    @Core
    @DisplayName("PRC-81 What is done by hand comes after the rules, which are still told")
    default void takes_prices_and_discounts_by_hand() {
        ProductId product = product();
        PriceList list = list(costs(product, "100"), less(RuleScope.ALL, "10"));
        PriceRequestLine line = PriceRequestLine.of(product, 3);

        PricedLine discounted = only(list, line.less(Percent.of("5")));
        PricedLine cheaper = only(list, line.at(usd("70.005")).less(Percent.of("10")));

        // 3 x 90 x 0.95 = 256.50
        assertThat(discounted.unitPrice()).isEqualTo(usd("90"));
        assertThat(discounted.net()).isEqualTo(usd("256.50"));
        assertThat(discounted.discount()).isEqualTo(Percent.of("5"));
        // 3 x 70.005 x 0.9 = 189.0135
        assertThat(cheaper.listPrice()).isEqualTo(usd("100"));
        assertThat(cheaper.rulePrice()).isEqualTo(usd("90"));
        assertThat(cheaper.unitPrice()).isEqualTo(usd("70.005"));
        assertThat(cheaper.exactAmount()).isEqualTo(usd("189.0135"));
        assertThat(cheaper.net()).isEqualTo(usd("189.01"));
        assertThat(only(list, line.less(Percent.of("100"))).gross()).isEqualTo(usd("0"));
        assertThat(only(list, line.at(usd("0"))).gross()).isEqualTo(usd("0"));
    }

    @Full
    @DisplayName("PRC-82 A price by hand stands in where no rule gives one")
    default void prices_by_hand_alone() {
        ProductId product = product();

        PricedLine line = only(list(), PriceRequestLine.of(product, 2).at(usd("15")));

        assertThat(line.listPrice()).isEqualTo(usd("15"));
        assertThat(line.rulePrice()).isEqualTo(usd("15"));
        assertThat(line.net()).isEqualTo(usd("30"));
    }

    @Core
    @DisplayName("PRC-83 The day is today unless another is given, and is told with the list and the provider")
    default void tells_what_the_prices_are_of() {
        ProductId product = product();
        PriceList list = list(
                costs(product, "1").valid(new DateRange(Optional.of(today()), Optional.of(today().plusDays(1)))),
                costs(product, "2").valid(new DateRange(Optional.of(today().plusDays(1)), Optional.empty())));
        PriceRequest request = request(list, customer(), PriceRequestLine.of(product, 1));

        assertThat(pricing().price(request).net()).isEqualTo(usd("1"));
        assertThat(pricing().price(request).date()).isEqualTo(today());
        assertThat(pricing().price(request.on(today().plusDays(1))).net()).isEqualTo(usd("2"));
        assertThat(pricing().price(request).provider()).matches("[a-z0-9-]+@\\d+\\.\\d+\\.\\d+(\\.[\\w-]+)?");
        assertThat(pricing().price(request)).isEqualTo(pricing().price(request));
    }

    @Full
    @DisplayName("PRC-84 Amounts are rounded to the currency's own minor unit")
    default void rounds_to_the_currency() {
        ProductId product = product();
        Currency yen = Currency.getInstance("JPY");
        Currency dinar = Currency.getInstance("KWD");

        assertThat(only(listIn(yen, product, "99.5"), PriceRequestLine.of(product, 1))
                        .net())
                .isEqualTo(Money.of("100", "JPY"));
        assertThat(only(listIn(dinar, product, "0.1235"), PriceRequestLine.of(product, 1))
                        .net())
                .isEqualTo(Money.of("0.124", "KWD"));
    }

    @Full
    @DisplayName("PRC-450 An edition that the provider never gave is refused at its place")
    default void refuses_unknown_editions() {
        ProductId product = product();
        PriceRequest request = request(list(costs(product, "1")), customer(), PriceRequestLine.of(product, 1));

        assertThat(refusals(request.asOf("never"))).containsExactly("/edition pricing.unknown-edition");
    }

    /** A list in a currency in which the product costs {@code price}. */
    private PriceList listIn(Currency currency, ProductId product, String price) {
        PriceList list = priceLists().create(NewPriceList.of(unique("list"), "A list", currency));
        Money money = new Money(new BigDecimal(price), currency);
        add(list, NewPriceRule.of(RuleScope.product(product), new RuleEffect.Price(money)));
        return priceLists().find(list.id()).orElseThrow();
    }

    private PriceList listFor(CustomerId customer, ProductId product) {
        PriceRequest request = PriceRequest.of(customer, List.of(PriceRequestLine.of(product, 1)));
        return priceLists().find(pricing().price(request).priceList()).orElseThrow();
    }

    private PricedLine only(PriceList list, PriceRequestLine line) {
        return price(list, customer(), line).lines().get(0);
    }

    private InvalidRequestException refused(PriceRequest request) {
        return catchThrowableOfType(
                InvalidRequestException.class, () -> pricing().price(request));
    }

    private List<String> refusals(PriceRequest request) {
        return PricingUnderTest.refusals(refused(request));
    }
}
