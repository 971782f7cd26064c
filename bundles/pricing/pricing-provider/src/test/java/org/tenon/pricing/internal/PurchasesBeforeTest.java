package org.tenon.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.refusals;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PurchasePeriod;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.spi.Purchase;
import org.tenon.pricing.spi.PurchaseHistory;
import org.tenon.testing.fixture.TestDatabase;

/** Who is asked what was bought, and what a price is worth that was asked before more was. */
class PurchasesBeforeTest extends PricingServices {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final RuleConditions TEN_BOUGHT =
            RuleConditions.NONE.after(PurchaseThreshold.quantity(PurchasePeriod.ofMonths(12), BigDecimal.TEN));

    private final KeptPurchases shop = new KeptPurchases();
    private final KeptPurchases oldSystem = new KeptPurchases();
    private final PurchaseHistory failing = (customer, days) -> {
        throw new IllegalStateException("the line is dead");
    };

    private final List<DateRange> asked = new ArrayList<>();
    private final PurchaseHistory counting = (customer, days) -> {
        asked.add(days);
        return List.of();
    };

    PurchasesBeforeTest() {
        super(TestDatabase.H2);
    }

    @BeforeEach
    void binds() {
        platform().company().setToday(TODAY);
        asked.clear();
        bind(shop, "shop");
    }

    @AfterEach
    void unbinds() {
        List.of(shop, oldSystem, failing, counting).forEach(purchases()::unbindSource);
    }

    private void bind(PurchaseHistory source, String name) {
        purchases().bindSource(source, Map.of(PurchaseHistory.NAME, name));
    }

    private static Purchase units(ProductId product, int units) {
        return new Purchase(product, BigDecimal.valueOf(units), usd("1"));
    }

    private PriceList listFor(ProductId product) {
        return list(costs(product, "100"), less(RuleScope.ALL, "5").when(TEN_BOUGHT));
    }

    @Test
    void all_who_keep_purchases_are_added_up() {
        ProductId product = product();
        CustomerId customer = customer();
        PriceList list = listFor(product);
        shop.bought(customer, TODAY.minusDays(1), units(product, 6));
        oldSystem.bought(customer, TODAY.minusDays(300), units(product, 4));
        assertThat(line(list, customer, product, "1").unitPrice()).isEqualTo(usd("100"));

        bind(oldSystem, "old-system");

        assertThat(line(list, customer, product, "1").unitPrice()).isEqualTo(usd("95"));
    }

    @Test
    void where_nobody_keeps_purchases_or_one_fails_only_prices_are_refused_that_depend_on_them() {
        ProductId product = product();
        PriceList list = listFor(product);
        PriceList plain = list(costs(product, "100"));
        bind(failing, "old-system");
        assertThatThrownBy(() -> line(list, product, "1"))
                .asInstanceOf(InstanceOfAssertFactories.type(UnavailableException.class))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("pricing.no-purchase-history");
                    assertThat(refused.getMessage()).contains("old-system");
                });
        unbinds();

        assertThatThrownBy(() -> line(list, product, "1")).hasMessageContaining("nobody here keeps that");
        assertThat(line(plain, product, "1").unitPrice()).isEqualTo(usd("100"));
    }

    @Test
    void attributes_of_purchases_are_added_up_once_and_a_source_that_keeps_none_refuses_only_what_asks_for_them() {
        ProductId product = product();
        CustomerId customer = customer();
        PurchaseThreshold volume = PurchaseThreshold.attribute(PurchasePeriod.ofMonths(12), "volume", BigDecimal.TEN);
        PriceList list = list(costs(product, "100"), less(RuleScope.ALL, "5").when(RuleConditions.NONE.after(volume)));
        shop.bought(customer, TODAY.minusDays(1), product, "volume", BigDecimal.valueOf(6));
        oldSystem.bought(customer, TODAY.minusDays(1), product, "volume", BigDecimal.valueOf(4));
        assertThat(line(list, customer, product, "1").unitPrice()).isEqualTo(usd("100"));
        bind(oldSystem, "old-system");
        assertThat(line(list, customer, product, "1").unitPrice()).isEqualTo(usd("95"));

        bind(counting, "counting");

        assertThatThrownBy(() -> line(list, customer, product, "1"))
                .asInstanceOf(InstanceOfAssertFactories.type(UnavailableException.class))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("pricing.no-purchase-history");
                    assertThat(refused.getMessage()).contains("counting");
                });
        assertThat(asked).isEmpty();
        assertThat(line(listFor(product), customer, product, "1").unitPrice()).isEqualTo(usd("100"));
    }

    @Test
    void a_price_for_a_later_day_is_the_same_with_its_edition_whatever_was_bought_since() {
        ProductId product = product();
        CustomerId customer = customer();
        PriceRequest request = request(listFor(product), customer, PriceRequestLine.of(product, 1))
                .on(TODAY.plusDays(20));
        shop.bought(customer, TODAY.minusDays(1), units(product, 9));
        PriceResult before = pricing().price(request);
        assertThat(before.net()).isEqualTo(usd("100"));
        shop.bought(customer, TODAY, units(product, 9));
        assertThat(pricing().price(request)).isEqualTo(before);

        platform().company().setToday(TODAY.plusDays(1));

        assertThat(pricing().price(request).net()).isEqualTo(usd("95"));
        assertThat(pricing().price(request.asOf(before.edition().orElseThrow())))
                .isEqualTo(before);
    }

    @Test
    void an_edition_of_a_day_that_has_not_come_was_never_given() {
        ProductId product = product();
        CustomerId customer = customer();
        PriceRequest request = request(listFor(product), customer, PriceRequestLine.of(product, 1));
        String edition = pricing().price(request).edition().orElseThrow();
        assertThat(edition).endsWith("@2026-11-02");

        for (String day : List.of("2026-11-03", "2026-02-30")) {
            assertThatThrownBy(() -> pricing().price(request.asOf(edition.replace("2026-11-02", day))))
                    .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequestException.class))
                    .satisfies(refused ->
                            assertThat(refusals(refused)).containsExactly("/edition pricing.unknown-edition"));
        }
    }

    @Test
    void purchases_are_counted_once_for_all_lines_and_not_at_all_where_no_rule_asks() {
        ProductId product = product();
        PriceList plain = list(costs(product, "100"));
        PriceList list = listFor(product);
        CustomerId customer = customer();
        bind(counting, "counting");

        price(plain, customer, PriceRequestLine.of(product, 1));
        assertThat(asked).isEmpty();
        price(list, customer, PriceRequestLine.of(product, 1), PriceRequestLine.of(product, 2));
        assertThat(asked).containsExactly(new DateRange(Optional.of(TODAY.minusMonths(12)), Optional.of(TODAY)));
    }
}
