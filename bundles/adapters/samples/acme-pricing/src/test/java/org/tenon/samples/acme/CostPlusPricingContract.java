package org.tenon.samples.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.PricingService;
import org.tenon.pricing.TaxRuleService;
import org.tenon.testing.contract.pricing.PriceAnswerContract;
import org.tenon.testing.contract.pricing.PriceListContract;
import org.tenon.testing.contract.pricing.PriceRequestContract;
import org.tenon.testing.contract.pricing.RuleChoiceContract;
import org.tenon.testing.contract.pricing.TaxContract;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.vendor.Configured;
import org.tenon.testing.vendor.PricingOnDatabase;

/** Hands our services to the contracts of pricing, and tests what they promise beyond these. */
abstract class CostPlusPricingContract extends PricingOnDatabase
        implements PriceListContract, RuleChoiceContract, TaxContract, PriceRequestContract, PriceAnswerContract {

    private final PricingService pricing;
    private final PriceListService lists;
    private final TaxRuleService taxes;

    CostPlusPricingContract(TestDatabase database) {
        super(database);
        UnitOfWork unit = platform().unit("acme");
        lists = new StoredLists(
                unit, products(), customers(), platform().events(), platform().company());
        taxes = new StoredTaxes(unit, platform().events(), platform().company());
        pricing = new CostPlusPricing(
                Version.valueOf("1.0.0"),
                Configured.defaults(CostPlusConfig.class),
                unit,
                buyingTerms(),
                products(),
                platform().company());
    }

    @Override
    public final PricingService pricing() {
        return pricing;
    }

    @Override
    public final PriceListService priceLists() {
        return lists;
    }

    @Override
    public final TaxRuleService taxRules() {
        return taxes;
    }

    @Test
    void adds_the_margin_to_the_cost_of_what_no_list_has_a_price_for() {
        ProductId listed = product();
        ProductId calculated = product();
        PriceList list = list(costs(listed, "100"));
        PriceList cost = priceLists().named("COST-USD").orElseGet(() -> priceLists()
                .create(NewPriceList.of("COST-USD", "What we pay", USD)));
        add(cost, costs(listed, "1"));
        add(cost, costs(calculated, "13"));

        PricedLine line = line(list, calculated, "3");

        // 13 / (1 - 35 %) = 20
        assertThat(line.unitPrice()).isEqualTo(Money.of("20", "USD"));
        assertThat(line.net()).isEqualTo(Money.of("60", "USD"));
        assertThat(line.trace()).extracting(step -> step.step()).containsExactly("list-price", "rule", "extend");
        assertThat(line(list, listed, "1").unitPrice()).isEqualTo(Money.of("100", "USD"));
    }

    @Test
    void refuses_a_margin_that_nothing_could_pay() {
        assertThatThrownBy(() -> new CostPlus(Configured.with(CostPlusConfig.class, Map.of("margin", "100"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100");
    }

    @Test
    void prices_any_number_of_lines_in_as_many_round_trips_as_one() {
        PriceRequestLine[] lines = new PriceRequestLine[40];
        PriceList list = list();
        for (int i = 0; i < lines.length; i++) {
            ProductId product = product();
            add(list, costs(product, "10"));
            lines[i] = PriceRequestLine.of(product, 1);
        }
        var customer = customer();

        long one = roundTrips(() -> price(list, customer, lines[0]));

        assertThat(roundTrips(() -> price(list, customer, lines))).isEqualTo(one);
    }

    private long roundTrips(Runnable work) {
        platform().statements().reset();
        work.run();
        return platform().statements().count();
    }
}
