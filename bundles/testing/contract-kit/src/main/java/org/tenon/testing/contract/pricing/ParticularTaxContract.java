package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.sums;
import static org.tenon.testing.contract.pricing.PricingUnderTest.taxes;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.NewTaxRule.Kind;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.Supply;
import org.tenon.pricing.TaxAmount;
import org.tenon.pricing.TaxConditions;
import org.tenon.pricing.TaxRounding;
import org.tenon.pricing.TaxRule;
import org.tenon.pricing.TaxTotal;
import org.tenon.pricing.TaxTreatment;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/**
 * Taxes in particular: conditions, treatments, rounding by the document. A contract of its own, which a provider need not
 * keep: one that does not refuses such rules and requests with {@code pricing.tax-not-supported}.
 */
@Besides("particular-taxes")
public interface ParticularTaxContract extends PricingUnderTest {

    @Core
    @DisplayName("PRC-300 By the document, a tax is rounded once for all lines (Tryton, TX-01)")
    default void rounds_by_the_document() {
        ProductId product = taxed(NewTaxRule.percent("VAT", "any", "20"));
        PriceList list = list(costs(product, "1.001"));

        PriceResult result = byDocument(list, Collections.nCopies(100, PriceRequestLine.of(product, 1)));

        // 20 % of 100.10; the lines' net amounts are 1.00 each
        assertThat(result.net()).isEqualTo(usd("100.00"));
        assertThat(result.tax()).isEqualTo(usd("20.02"));
        assertThat(result.gross()).isEqualTo(usd("120.02"));
    }

    @Core
    @DisplayName(
            "PRC-301 By the document, what a line shows still adds up, and the steps that are over go to the first lines")
    default void places_what_is_left_over() {
        ProductId product = taxed(NewTaxRule.percent("VAT", "any", "20"));
        PriceList list = list(costs(product, "0.02"));

        PriceResult result = byDocument(list, Collections.nCopies(5, PriceRequestLine.of(product, 1)));

        // Each is 0.004, together 0.02: two lines get a cent
        assertThat(result.lines().stream().map(PricingUnderTest::sums))
                .containsExactly(
                        "0.02 + 0.01 = 0.03",
                        "0.02 + 0.01 = 0.03",
                        "0.02 + 0.00 = 0.02",
                        "0.02 + 0.00 = 0.02",
                        "0.02 + 0.00 = 0.02");
    }

    @Full
    @DisplayName("PRC-302 By the document, a price that contains its taxes stays, and the net amount gives way")
    default void keeps_gross_prices() {
        ProductId product = taxed(NewTaxRule.percent("VAT", "any", "21"));
        PriceList list = grossList(costs(product, "379"));

        PriceResult result = byDocument(list, Collections.nCopies(2, PriceRequestLine.of(product, 1)));

        // 2 x 65.7769 = 131.5537
        assertThat(result.lines().stream().map(PricingUnderTest::sums))
                .containsExactly("313.23 + 65.77 = 379.00", "313.22 + 65.78 = 379.00");
    }

    @Full
    @DisplayName("PRC-303 By the document, two taxes of one rate stay two (Odoo, TX-32)")
    default void keeps_taxes_apart() {
        ProductId one = taxed(NewTaxRule.percent("one", "any", "17"));
        ProductId other = taxed(NewTaxRule.percent("other", "any", "17"));
        PriceList list = list(costs(one, "50.40"), costs(other, "47.21"));

        PriceResult result = byDocument(list, List.of(PriceRequestLine.of(one, 1), PriceRequestLine.of(other, 1)));

        // 8.568 and 8.0257; together they would be 16.5937
        assertThat(result.tax()).isEqualTo(usd("16.60"));
        assertThat(result.taxTotals()).extracting(TaxTotal::code).containsExactly("one", "other");
    }

    @Core
    @DisplayName("PRC-304 The document's taxes are the lines' by tax, and come to its tax")
    default void sums_up_by_tax() {
        ProductId product = taxed(
                NewTaxRule.percent("VAT", "any", "20"),
                TaxSample.of("eco", Kind.FIXED, "1").sequence(1).build());
        PriceList list = list(costs(product, "10"));

        PriceResult result = price(list, customer(), PriceRequestLine.of(product, 2), PriceRequestLine.of(product, 3));

        assertThat(result.taxTotals())
                .extracting(tax -> tax.code() + " " + tax.base() + " " + tax.amount())
                .containsExactly("VAT 50.00 USD 10.00 USD", "eco 50.00 USD 5.00 USD");
        assertThat(result.tax()).isEqualTo(usd("15"));
    }

    @Core
    @DisplayName("PRC-305 A tax that is not affected leaves those before it out of its base (Odoo, TX-17)")
    default void leaves_others_out_of_a_base() {
        PricedLine line = line("100", three(false));

        assertThat(line.taxes()).extracting(TaxAmount::base).containsExactly(usd("100"), usd("100"), usd("112"));
        assertThat(sums(line)).isEqualTo("100.00 + 15.36 = 115.36");
        assertThat(sums(line("112", three(true)))).isEqualTo("100.00 + 15.36 = 115.36");
    }

    @Core
    @DisplayName("PRC-306 What the buyer owes is shown with rate, base and note, and not charged")
    default void shows_reverse_charge() {
        NewTaxRule rule = NewTaxRule.percent("RC", "any", "19")
                .treated(TaxTreatment.STANDARD.reverseCharged().noting("Owed by the buyer"));

        for (PriceList list : List.of(list(), grossList())) {
            ProductId product = taxedAs(rule);
            add(list, costs(product, "100"));
            PricedLine line = line(list, product, "1");

            assertThat(sums(line)).isEqualTo("100.00 + 0.00 = 100.00");
            assertThat(line.taxes())
                    .containsExactly(new TaxAmount(
                            "RC",
                            new BigDecimal("19"),
                            usd("100"),
                            usd("0"),
                            Optional.empty(),
                            true,
                            Optional.of("Owed by the buyer")));
        }
    }

    @Core
    @DisplayName(
            "PRC-907 What a buyer may deduct of a tax changes no amount, and the trace says it where it is not all")
    default void says_what_is_deductible() {
        NewTaxRule none = NewTaxRule.percent("MEAL", "any", "6")
                .treated(TaxTreatment.STANDARD.deductible(Percent.ZERO).noting("A dinner"));
        NewTaxRule part =
                NewTaxRule.percent("CAR", "any", "13").treated(TaxTreatment.STANDARD.deductible(Percent.of("50")));
        NewTaxRule all = NewTaxRule.percent("GOODS", "any", "13");

        // 13 on 100, of which a half is 6.50
        assertThat(List.of(explained(none), explained(part), explained(all)))
                .containsExactly(
                        "MEAL (6.00 USD) on 100.00 USD. A dinner Not deductible as input tax.",
                        "CAR (13.00 USD) on 100.00 USD. Deductible as input tax: 50 %, 6.50 USD.",
                        "GOODS (13.00 USD) on 100.00 USD.");
    }

    private String explained(NewTaxRule rule) {
        PriceList list = list();
        ProductId product = taxedAs(rule);
        add(list, costs(product, "100"));
        return line(list, product, "1").trace().stream()
                .filter(step -> step.step().equals("tax"))
                .map(PriceStep::why)
                .collect(Collectors.joining());
    }

    @Full
    @DisplayName("PRC-307 The taxes of a group come together where its first one stands")
    default void keeps_groups_together() {
        NewTaxRule central = sequenced("central", 1, "GST");
        NewTaxRule between = sequenced("between", 2, "");
        NewTaxRule state = sequenced("state", 3, "GST");

        PricedLine line = line("100", state, between, central);

        assertThat(taxes(line)).isEqualTo("central 1.00, state 3.00, between 2.00");
        assertThat(line.taxes())
                .extracting(TaxAmount::group)
                .containsExactly(Optional.of("GST"), Optional.of("GST"), Optional.empty());
    }

    @Core
    @DisplayName("PRC-308 A rule for one customer goes before all others, as an exemption does")
    default void exempts_a_customer() {
        CustomerId exempt = customer();
        ProductId product = taxedAs(
                NewTaxRule.percent("VAT", "any", "20"),
                NewTaxRule.percent("exempt", "any", "0")
                        .when(TaxConditions.NONE.soldTo(exempt))
                        .treated(TaxTreatment.STANDARD.noting("Certificate 17")));
        PriceList list = list(costs(product, "100"));

        assertThat(taxes(line(list, exempt, product, "1"))).isEqualTo("exempt 0.00");
        assertThat(taxes(line(list, customer(), product, "1"))).isEqualTo("VAT 20.00");
    }

    @Full
    @DisplayName("PRC-309 A rule for all categories steps in where none speaks of the product's own")
    default void speaks_of_all_categories() {
        CustomerId buyer = customer();
        taxRules()
                .define(NewTaxRule.percent(unique("all"), NewTaxRule.ANY_CATEGORY, "1")
                        .when(TaxConditions.NONE.soldTo(buyer)));
        ProductId product = product();
        ProductId own = taxedAs(NewTaxRule.percent("own", "any", "5").when(TaxConditions.NONE.soldTo(buyer)));
        PriceList list = list(costs(product, "100"), costs(own, "100"));

        assertThat(line(list, buyer, product, "1").tax()).isEqualTo(usd("1"));
        assertThat(taxes(line(list, buyer, own, "1"))).isEqualTo("own 5.00");
    }

    @Full
    @DisplayName("PRC-310 A rule is found as it was defined, and refused where it holds for the same sales already")
    default void keeps_everything() {
        CustomerId buyer = customer();
        TaxTreatment treatment =
                new TaxTreatment(false, Optional.of("group"), true, Optional.of("a note"), Percent.of("62.5"));
        NewTaxRule rule = NewTaxRule.percent("VAT", unique("tax"), "13")
                .in("CN-31")
                .valid(DateRange.ALWAYS)
                .when(new TaxConditions(Optional.of("CN"), Optional.of(Supply.DOMESTIC), Optional.of(buyer)))
                .treated(treatment);

        TaxRule defined = taxRules().define(rule);

        assertThat(taxRules().find(defined.id())).contains(defined);
        assertThat(defined.definition()).isEqualTo(rule);
        assertThatThrownBy(() -> taxRules().define(rule)).isInstanceOf(ConflictException.class);
        taxRules().define(rule.when(TaxConditions.NONE));
    }

    @Full
    @DisplayName("PRC-311 A rule for a customer that does not exist is refused")
    default void refuses_unknown_customers() {
        NewTaxRule rule = NewTaxRule.percent("VAT", unique("tax"), "13")
                .when(TaxConditions.NONE.soldTo(new CustomerId("nobody")));

        assertThatThrownBy(() -> taxRules().define(rule))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class, refused -> assertThat(PricingUnderTest.refusals(refused))
                                .containsExactly("/customer pricing.unknown-customer"));
    }

    @Full
    @DisplayName("PRC-312 By the document, withheld taxes and returns are rounded like others")
    default void rounds_what_is_negative() {
        ProductId product =
                taxed(TaxSample.of("withheld", Kind.PERCENT, "-12.5").build());
        PriceList list = list(costs(product, "0.12"));

        PriceResult sold = byDocument(list, Collections.nCopies(3, PriceRequestLine.of(product, 1)));
        PriceResult returned = byDocument(list, Collections.nCopies(3, PriceRequestLine.of(product, -1)));

        // 3 x -0.015 = -0.045
        assertThat(sold.tax()).isEqualTo(usd("-0.05"));
        assertThat(returned.tax()).isEqualTo(usd("0.05"));
        assertThat(returned.gross()).isEqualTo(sold.gross().negated());
    }

    @Core
    @DisplayName(
            "PRC-996 A tax that is rounded by the document says what the line's own is, where its part is another amount")
    default void tells_the_parts_of_a_documents_tax() {
        ProductId product = taxedAs(NewTaxRule.percent("VAT", "any", "20"));
        PriceList list = list(costs(product, "1.02"));

        PriceResult priced = byDocument(
                list,
                List.of(
                        PriceRequestLine.of(product, 1),
                        PriceRequestLine.of(product, 1),
                        PriceRequestLine.of(product, 3)));

        // 0.204 + 0.204 + 0.612 = 1.02; rounded alone 0.20 + 0.20 + 0.61: the missing cent goes to the first.
        assertThat(priced.tax()).isEqualTo(usd("1.02"));
        assertThat(priced.lines().get(0).tax()).isEqualTo(usd("0.21"));
        assertThat(priced.lines().stream()
                        .map(line -> line.trace().get(line.trace().size() - 1).steps().stream()
                                .map(part -> part.step() + " to " + part.after().amountText())
                                .toList())
                        .toList())
                .containsExactly(
                        List.of("exact to 1.224", "share to 1.23"),
                        List.of("exact to 1.224", "share to 1.22"),
                        List.of("exact to 3.672", "share to 3.67"));
        PriceList even = list(costs(product, "10"));
        assertThat(byDocument(even, List.of(PriceRequestLine.of(product, 1)))
                        .lines()
                        .get(0)
                        .trace())
                .allSatisfy(step -> assertThat(step.steps()).isEmpty());
    }

    private PriceResult byDocument(PriceList list, List<PriceRequestLine> lines) {
        return pricing()
                .price(request(list, customer(), lines.toArray(PriceRequestLine[]::new))
                        .roundingTaxes(TaxRounding.DOCUMENT));
    }

    private PricedLine line(String price, NewTaxRule... rules) {
        ProductId product = taxedAs(rules);
        return line(list(costs(product, price)), product, "1");
    }

    /** Goods with a tax category of their own, on which the given taxes are due just as they are given. */
    private ProductId taxedAs(NewTaxRule... rules) {
        String category = unique("tax");
        for (NewTaxRule rule : rules) {
            taxRules()
                    .define(new NewTaxRule(
                            rule.code(),
                            category,
                            rule.region(),
                            rule.kind(),
                            rule.rate(),
                            rule.included(),
                            rule.affectsNext(),
                            rule.sequence(),
                            rule.validity(),
                            rule.conditions(),
                            rule.treatment()));
        }
        return product(ProductDetails.goods(unique("SKU"), "A taxed thing", "pcs", category));
    }

    private static NewTaxRule[] three(boolean included) {
        return new NewTaxRule[] {
            affecting("a", included, 1),
            affecting("b", included, 2).treated(TaxTreatment.STANDARD.notAffected()),
            TaxSample.of("c", Kind.PERCENT, "3").sequence(3).build()
        };
    }

    private static NewTaxRule affecting(String code, boolean included, int sequence) {
        TaxSample sample = TaxSample.of(code, Kind.PERCENT, "6").affectsNext().sequence(sequence);
        return (included ? sample.included() : sample).build();
    }

    private static NewTaxRule sequenced(String code, int sequence, String group) {
        NewTaxRule rule = TaxSample.of(code, Kind.PERCENT, Integer.toString(sequence))
                .sequence(sequence)
                .build();
        return group.isEmpty() ? rule : rule.treated(TaxTreatment.STANDARD.inGroup(group));
    }
}
