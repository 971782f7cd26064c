package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.days;
import static org.tenon.testing.contract.pricing.PricingUnderTest.sums;
import static org.tenon.testing.contract.pricing.PricingUnderTest.taxes;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.NewTaxRule.Kind;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.TaxAmount;
import org.tenon.pricing.TaxRule;
import org.tenon.pricing.TaxRuleDefined;
import org.tenon.pricing.TaxRuleId;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** Which taxes are due on a line, and how much they are. Numbers of other systems are named where they come from. */
public interface TaxContract extends PricingUnderTest {

    @Core
    @DisplayName("PRC-50 Several taxes on one line, by percentage and by the unit (Tryton, TX-04)")
    default void adds_taxes_on_top() {
        ProductId product = taxed(
                percent("VAT", "20"), TaxSample.of("eco", Kind.FIXED, "10").build());

        PricedLine line = line(list(costs(product, "100")), product, "2");

        assertThat(taxes(line)).isEqualTo("VAT 40.00, eco 20.00");
        assertThat(sums(line)).isEqualTo("200.00 + 60.00 = 260.00");
        assertThat(line.taxes()).extracting(TaxAmount::base).containsExactly(usd("200"), usd("200"));
    }

    @Core
    @DisplayName("PRC-51 Included taxes are taken out: the given price is the gross amount")
    default void takes_included_taxes_out() {
        // Odoo, TX-08.3: 2.80 / 1.21 = 2.3140
        assertThat(grossSums("2.80", percent("VAT", "21"))).isEqualTo("2.31 + 0.49 = 2.80");
        // iDempiere, TX-29
        assertThat(grossSums("106", percent("VAT", "6"))).isEqualTo("100.00 + 6.00 = 106.00");
        // ERPNext, TX-26 and TX-35
        assertThat(grossSums("5000", percent("VAT", "14"))).isEqualTo("4385.96 + 614.04 = 5000.00");
        assertThat(grossSums("379", percent("VAT", "21"))).isEqualTo("313.22 + 65.78 = 379.00");
        // The tax is rounded half up, the net amount is what is left: 52.50 - 5.625 (TX-09)
        assertThat(grossSums("52.50", percent("VAT", "12"))).isEqualTo("46.87 + 5.63 = 52.50");
        // Two of 10 %: each is 100 / 12 = 8.333
        assertThat(grossSums("100", percent("a", "10"), percent("b", "10"))).isEqualTo("83.34 + 16.66 = 100.00");
    }

    @Full
    @DisplayName("PRC-52 An included and an excluded tax on one line (Odoo, TX-11)")
    default void mixes_included_and_excluded() {
        ProductId product = taxed(
                percent("15", "15"),
                TaxSample.of("5.5", Kind.PERCENT, "5.5").included().build());

        PricedLine line = line(list(costs(product, "2300")), product, "1");

        // 2300 / 1.055 = 2180.0948; 15 % of 2180.09 is 327.0135
        assertThat(taxes(line)).isEqualTo("15 327.01, 5.5 119.91");
        assertThat(sums(line)).isEqualTo("2180.09 + 446.92 = 2627.01");
    }

    @Full
    @DisplayName("PRC-53 A tax that affects the next is part of their base (Odoo, TX-14)")
    default void builds_bases_from_taxes() {
        ProductId product = taxed(
                TaxSample.of("1", Kind.PERCENT, "10")
                        .included()
                        .affectsNext()
                        .sequence(1)
                        .build(),
                TaxSample.of("2", Kind.PERCENT, "10").sequence(2).build(),
                TaxSample.of("3", Kind.PERCENT, "10").included().sequence(3).build(),
                TaxSample.of("4", Kind.PERCENT, "10").sequence(4).build(),
                TaxSample.of("5", Kind.PERCENT, "10").included().sequence(5).build());

        PricedLine line = line(list(costs(product, "132")), product, "1");

        assertThat(taxes(line)).isEqualTo("1 10.00, 2 11.00, 3 11.00, 4 11.00, 5 11.00");
        assertThat(sums(line)).isEqualTo("100.00 + 54.00 = 154.00");
        assertThat(line.taxes())
                .extracting(TaxAmount::base)
                .containsExactly(usd("100"), usd("110"), usd("110"), usd("110"), usd("110"));
    }

    @Full
    @DisplayName("PRC-54 Taxes by the unit around a percentage (Odoo, TX-20)")
    default void leaves_bases_alone_unless_told() {
        ProductId product = taxed(
                TaxSample.of("a", Kind.FIXED, "1").sequence(1).build(),
                TaxSample.of("b", Kind.PERCENT, "21").sequence(2).build(),
                TaxSample.of("c", Kind.FIXED, "2").sequence(3).build());

        PricedLine line = line(list(costs(product, "20")), product, "5");

        assertThat(taxes(line)).isEqualTo("a 5.00, b 21.00, c 10.00");
        assertThat(line.gross()).isEqualTo(usd("136"));
    }

    @Full
    @DisplayName("PRC-55 A tax in a price of nothing makes the net amount negative (Odoo, TX-23)")
    default void taxes_what_costs_nothing() {
        ProductId product =
                taxed(TaxSample.of("eco", Kind.FIXED, "0.05").included().build());

        assertThat(sums(line(list(costs(product, "0")), product, "1"))).isEqualTo("-0.05 + 0.05 = 0.00");
    }

    @Full
    @DisplayName("PRC-56 A division tax is a percentage of the price that contains it")
    default void divides() {
        NewTaxRule tenth = TaxSample.of("ICMS", Kind.DIVISION, "10").build();
        ProductId product = taxed(tenth);

        // 100 / 0.9 = 111.11
        assertThat(sums(line(list(costs(product, "100")), product, "1"))).isEqualTo("100.00 + 11.11 = 111.11");
        assertThat(grossSums("100", tenth)).isEqualTo("90.00 + 10.00 = 100.00");
        // 10 % of 100.05 is 10.005
        assertThat(grossSums("100.05", tenth)).isEqualTo("90.04 + 10.01 = 100.05");
    }

    @Full
    @DisplayName("PRC-57 Division taxes in a row are percentages of one price that contains them all")
    default void divides_together() {
        NewTaxRule one = TaxSample.of("one", Kind.DIVISION, "15").build();
        NewTaxRule two = TaxSample.of("two", Kind.DIVISION, "5").build();
        ProductId product = taxed(one, two);

        // 100 / 0.8 = 125, of which 15 % are 18.75 and 5 % are 6.25
        assertThat(taxes(line(list(costs(product, "100")), product, "1"))).isEqualTo("one 18.75, two 6.25");
        assertThat(grossSums("125", one, two)).isEqualTo("100.00 + 25.00 = 125.00");
    }

    @Full
    @DisplayName("PRC-58 Taxes that leave nothing of the price are refused")
    default void refuses_impossible_taxes() {
        ProductId product = taxed(
                TaxSample.of("a", Kind.DIVISION, "60").build(),
                TaxSample.of("b", Kind.DIVISION, "40").build());
        PriceList list = list(costs(product, "100"));

        assertThatThrownBy(() -> line(list, product, "1"))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class, refused -> assertThat(PricingUnderTest.refusals(refused))
                                .containsExactly("/lines/0/product pricing.tax-impossible"));
    }

    @Full
    @DisplayName("PRC-59 A rate holds from its day on (Tryton, TX-07)")
    default void follows_dated_rates() {
        LocalDate tomorrow = today().plusDays(1);
        DateRange later = new DateRange(Optional.of(tomorrow), Optional.empty());
        NewTaxRule vat =
                TaxSample.of("VAT", Kind.PERCENT, "20").sequence(1).valid(later).build();
        NewTaxRule eco = TaxSample.of("eco", Kind.FIXED, "10").sequence(2).build();
        ProductId product = taxed(vat, eco);
        PriceList list = list(costs(product, "100"));
        PriceList gross = grossList(costs(product, "130"));

        assertThat(taxes(line(list, product, "2"))).isEqualTo("eco 20.00");
        assertThat(taxes(line(list, product, "2", tomorrow))).isEqualTo("VAT 40.00, eco 20.00");
        assertThat(line(gross, product, "1", tomorrow).net()).isEqualTo(usd("100"));
    }

    @Core
    @DisplayName("PRC-60 A region's own rules take the place of those for everywhere, while they hold")
    default void follows_regions() {
        NewTaxRule domestic = percent("CN 13", "13").in("CN");
        NewTaxRule surcharge = percent("CN surcharge", "1").in("CN");
        NewTaxRule general = percent("general", "20");
        NewTaxRule former = TaxSample.of("former", Kind.PERCENT, "7")
                .valid(days("", "2001-01-01"))
                .build()
                .in("DE");
        ProductId product = taxed(domestic, surcharge, general, former);
        PriceList list = list(costs(product, "100"));

        assertThat(taxes(line(list, customer(buyer().withTaxRegion("CN")), product, "1")))
                .isEqualTo("CN 13 13.00, CN surcharge 1.00");
        assertThat(taxes(line(list, customer(buyer().withTaxRegion("FR")), product, "1")))
                .isEqualTo("general 20.00");
        assertThat(taxes(line(list, customer(buyer().withTaxRegion("DE")), product, "1")))
                .isEqualTo("general 20.00");
        assertThat(taxes(line(list, customer(), product, "1"))).isEqualTo("general 20.00");
    }

    @Full
    @DisplayName("PRC-61 What no rule speaks of is not taxed; a rate of zero is a tax of nothing")
    default void taxes_nothing_without_a_rule() {
        ProductId free = product();
        ProductId zero = taxed(percent("zero", "0"));
        PriceList list = list(costs(RuleScope.ALL, "100"));

        assertThat(line(list, free, "1").taxes()).isEmpty();
        assertThat(taxes(line(list, zero, "1"))).isEqualTo("zero 0.00");
    }

    @Core
    @DisplayName("PRC-62 Every line is rounded for itself (Tryton, TX-01)")
    default void rounds_by_the_line() {
        ProductId product = taxed(percent("VAT", "20"));
        PriceList list = list(costs(product, "1.001"));
        PriceRequestLine[] lines = new PriceRequestLine[100];
        Arrays.fill(lines, PriceRequestLine.of(product, 1));

        PriceResult result = price(list, customer(), lines);

        assertThat(result.net()).isEqualTo(usd("100.00"));
        assertThat(result.tax()).isEqualTo(usd("20.00"));
    }

    @Core
    @DisplayName("PRC-63 A return is the sale with the sign turned")
    default void mirrors_returns() {
        ProductId product = taxed(
                TaxSample.of("VAT", Kind.PERCENT, "19").included().build(),
                TaxSample.of("eco", Kind.FIXED, "0.35").build());
        PriceList list = list(costs(product, "3.335"));

        PricedLine sale = line(list, product, "7");
        PricedLine returned = line(list, product, "-7");

        assertThat(returned.net()).isEqualTo(sale.net().negated());
        assertThat(returned.tax()).isEqualTo(sale.tax().negated());
        assertThat(returned.gross()).isEqualTo(sale.gross().negated());
    }

    @Full
    @DisplayName("PRC-64 A negative rate withholds")
    default void withholds() {
        ProductId product = taxed(
                TaxSample.of("VAT", Kind.PERCENT, "21").sequence(1).build(),
                TaxSample.of("IRPF", Kind.PERCENT, "-15").sequence(2).build());

        assertThat(sums(line(list(costs(product, "100")), product, "1"))).isEqualTo("100.00 + 6.00 = 106.00");
    }

    @Core
    @DisplayName("PRC-65 The same tax is defined once for a category, a region and a day")
    default void refuses_an_overlap() {
        String category = unique("tax");
        taxRules().define(rule(category, "VAT", days("", "2026-01-01")));
        taxRules().define(rule(category, "VAT", days("2026-01-01", "2027-01-01")));
        taxRules().define(rule(category, "other", DateRange.ALWAYS));
        taxRules().define(rule(category, "VAT", DateRange.ALWAYS).in("DE"));

        assertThatThrownBy(() -> taxRules().define(rule(category, "VAT", days("2026-12-31", ""))))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("pricing.tax-overlap"));
    }

    @Concurrent
    @DisplayName("PRC-66 Of the same tax that is defined at the same moment, one is kept")
    default void keeps_one_of_many_at_once() {
        NewTaxRule rule = rule(unique("tax"), "VAT", DateRange.ALWAYS);

        List<Together.Outcome<TaxRule>> outcomes = Together.run(
                6, number -> transactions().retrying(() -> taxRules().define(rule)));

        assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
    }

    @Core
    @DisplayName("PRC-67 Tax rules are found and paged through by category, region and sequence")
    default void pages_through_tax_rules() {
        String category = unique("tax");
        TaxRule third = taxRules().define(rule(category, "b", DateRange.ALWAYS).in("DE"));
        TaxRule second = taxRules().define(sequenced(category, "y", 2));
        TaxRule first = taxRules().define(sequenced(category, "z", 1));

        List<TaxRule> all = new ArrayList<>();
        Page<TaxRule> page = taxRules().list(PageRequest.first(2));
        all.addAll(page.items());
        while (page.next().isPresent()) {
            page = taxRules().list(PageRequest.first(2).from(page.next().get()));
            all.addAll(page.items());
        }

        assertThat(all).doesNotHaveDuplicates();
        assertThat(all)
                .filteredOn(rule -> rule.definition().category().equals(category))
                .containsExactly(first, second, third);
        assertThat(taxRules().find(second.id())).contains(second);
        assertThat(taxRules().find(new TaxRuleId("nobody"))).isEmpty();
        assertThat(recorded())
                .filteredOn(TaxRuleDefined.class::isInstance)
                .extracting(event -> event.subject())
                .contains(first.id().value());
    }

    @Full
    @DisplayName("PRC-68 The next price after a tax was defined contains it")
    default void taxes_at_once() {
        String category = unique("tax");
        ProductId product = product(ProductDetails.goods(unique("SKU"), "A thing", "pcs", category));
        PriceList list = list(costs(product, "100"));
        CustomerId customer = customer();
        assertThat(line(list, customer, product, "1").tax()).isEqualTo(usd("0"));

        taxRules().define(rule(category, "VAT", DateRange.ALWAYS));

        assertThat(line(list, customer, product, "1").tax()).isEqualTo(usd("20"));
    }

    @Full
    @DisplayName("PRC-69 Taxes are computed by their sequence, whenever they were defined")
    default void computes_by_sequence() {
        ProductId product = taxed(
                TaxSample.of("second", Kind.PERCENT, "10").sequence(2).build(),
                TaxSample.of("first", Kind.PERCENT, "10")
                        .affectsNext()
                        .sequence(1)
                        .build());

        assertThat(taxes(line(list(costs(product, "100")), product, "1"))).isEqualTo("first 10.00, second 11.00");
    }

    @Full
    @DisplayName("PRC-85 Division taxes share a price with their next of kin only: included or on top, nothing between")
    default void divides_only_what_is_in_a_row() {
        NewTaxRule tenth = TaxSample.of("10", Kind.DIVISION, "10").sequence(1).build();
        NewTaxRule fifth = TaxSample.of("20", Kind.DIVISION, "20").sequence(3).build();
        ProductId parted =
                taxed(tenth, TaxSample.of("5", Kind.PERCENT, "5").sequence(2).build(), fifth);
        // 100 / 0.9 - 100, 5 % of 100, 100 / 0.8 - 100
        assertThat(taxes(line(list(costs(parted, "100")), parted, "1"))).isEqualTo("10 11.11, 5 5.00, 20 25.00");

        TaxSample half = TaxSample.of("50", Kind.DIVISION, "50");
        TaxSample in = TaxSample.of("in", Kind.DIVISION, "20").included();
        // 80 + 20 = 100, and 50 % of 160 on top of the 80
        ProductId before = taxed(half.sequence(1).build(), in.sequence(2).build());
        assertThat(taxes(line(list(costs(before, "100")), before, "1"))).isEqualTo("50 80.00, in 20.00");
        ProductId after = taxed(in.sequence(1).build(), half.sequence(2).build());
        assertThat(taxes(line(list(costs(after, "100")), after, "1"))).isEqualTo("in 20.00, 50 80.00");
        // 70 + 10 + 20 = 100, and 50 % of 140 on top of the 70
        ProductId between = taxed(
                TaxSample.of("first", Kind.DIVISION, "10")
                        .included()
                        .sequence(1)
                        .build(),
                half.sequence(2).build(),
                in.sequence(3).build());
        assertThat(taxes(line(list(costs(between, "100")), between, "1"))).isEqualTo("first 10.00, 50 70.00, in 20.00");
    }

    @Full
    @DisplayName("PRC-86 What comes on top is no part of an included tax's base")
    default void keeps_what_is_on_top_out_of_included_bases() {
        ProductId product = taxed(
                TaxSample.of("top", Kind.PERCENT, "10")
                        .affectsNext()
                        .sequence(1)
                        .build(),
                TaxSample.of("in", Kind.PERCENT, "10").included().sequence(2).build());

        PricedLine line = line(list(costs(product, "110")), product, "1");

        assertThat(taxes(line)).isEqualTo("top 10.00, in 10.00");
        assertThat(line.taxes()).extracting(TaxAmount::base).containsExactly(usd("100"), usd("100"));
    }

    @Full
    @DisplayName("PRC-87 Withheld rates that leave nothing of the price are refused")
    default void refuses_impossible_withholding() {
        for (String rate : List.of("-50", "-60")) {
            ProductId product = taxed(
                    TaxSample.of("a", Kind.PERCENT, rate).included().build(),
                    TaxSample.of("b", Kind.PERCENT, rate).included().build());
            PriceList list = list(costs(product, "100"));

            assertThatThrownBy(() -> line(list, product, "1"))
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class, refused -> assertThat(PricingUnderTest.refusals(refused))
                                    .containsExactly("/lines/0/product pricing.tax-impossible"));
        }
    }

    private String grossSums(String price, NewTaxRule... rules) {
        ProductId product = taxed(rules);
        return sums(line(grossList(costs(product, price)), product, "1"));
    }

    private static NewTaxRule percent(String code, String rate) {
        return NewTaxRule.percent(code, "any", rate);
    }

    private static NewTaxRule rule(String category, String code, DateRange days) {
        return new NewTaxRule(
                code, category, Optional.empty(), Kind.PERCENT, BigDecimal.valueOf(20), false, false, 0, days);
    }

    private static NewTaxRule sequenced(String category, String code, int sequence) {
        return new NewTaxRule(
                code,
                category,
                Optional.empty(),
                Kind.PERCENT,
                BigDecimal.ONE,
                false,
                false,
                sequence,
                DateRange.ALWAYS);
    }
}
