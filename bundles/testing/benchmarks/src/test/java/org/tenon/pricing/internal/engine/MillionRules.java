package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.TaxRounding;
import org.tenon.pricing.TaxRule;
import org.tenon.pricing.TaxRuleId;

/**
 * A wholesaler's book of any size. Of twenty rules one is a product's price, five are its quantity breaks, four are prices of
 * groups, and ten are prices that one customer has for one product. All ids are UUIDs, as ours are.
 */
final class MillionRules {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final PriceListId LIST = new PriceListId("list");
    private static final int RULES_OF_A_PRODUCT = 20;
    private static final int CUSTOMERS = 5_000;

    private final int products;
    private final Random random = new Random(4711);

    MillionRules(int rules) {
        this.products = Math.max(1, rules / RULES_OF_A_PRODUCT);
    }

    /** One after the other: as objects they take some 600 bytes each. */
    void each(Consumer<PriceRule> to) {
        int number = 0;
        for (int product = 0; product < products; product++) {
            RuleScope scope = RuleScope.product(new ProductId(id('a', product)));
            for (int rule = 0; rule < RULES_OF_A_PRODUCT; rule++) {
                to.accept(new PriceRule(new PriceRuleId(id('d', number++)), LIST, rule(scope, rule)));
            }
        }
    }

    private NewPriceRule rule(RuleScope scope, int kind) {
        if (kind == 0) {
            return NewPriceRule.of(scope, price());
        }
        if (kind <= 5) {
            return NewPriceRule.of(scope, price()).from(BigDecimal.valueOf(kind * 10L));
        }
        if (kind <= 9) {
            return NewPriceRule.of(scope.forGroup("group " + kind), price());
        }
        CustomerId customer = new CustomerId(id('c', random.nextInt(CUSTOMERS)));
        return NewPriceRule.of(
                scope.forCustomer(customer),
                kind < 15 ? price() : new RuleEffect.Discount(new Percent(BigDecimal.valueOf(random.nextInt(400), 1))));
    }

    private RuleEffect price() {
        return new RuleEffect.Price(new Money(BigDecimal.valueOf(100 + random.nextInt(1_000_000), 2), EUR));
    }

    RuleIndex index() {
        RuleIndex.Builder builder = new RuleIndex.Builder();
        each(builder::add);
        return builder.build();
    }

    NaiveRules naive() {
        List<PriceRule> rules = new ArrayList<>();
        each(rules::add);
        return new NaiveRules(rules);
    }

    /** Lines for products all over the book, a tax of 19 % on each. */
    Basket basket(ListRules rules, int lines) {
        CompiledList list = new CompiledList(
                LIST,
                "WHOLESALE",
                false,
                DateRange.ALWAYS,
                RuleChoice.of(PricePolicy.SPECIFIC),
                rules,
                Optional.empty(),
                false,
                Map.of());
        String customer = id('c', random.nextInt(CUSTOMERS));
        RoundingStep step = RoundingStep.minorUnit(EUR);
        Sale sale = new Sale(customer, Optional.empty(), Optional.empty(), Optional.empty());
        TaxRule vat = new TaxRule(new TaxRuleId("vat"), NewTaxRule.percent("VAT", "goods", "19"));
        return new Basket(
                list,
                new RuleTaxes(TaxTable.of(List.of(vat)), sale, DAY, TaxRounding.LINE, step),
                step,
                Optional.empty(),
                DAY,
                customer,
                Optional.of("group " + (6 + random.nextInt(4))),
                Optional.empty(),
                List.of(),
                lines(lines));
    }

    private List<BasketLine> lines(int count) {
        List<BasketLine> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lines.add(new BasketLine(
                    new ProductId(id('a', random.nextInt(products))),
                    Optional.of("Hardware"),
                    "goods",
                    Quantity.of(1 + random.nextInt(60), "pcs"),
                    random.nextInt(4) == 0 ? Percent.of("2.5") : Percent.ZERO,
                    Optional.empty()));
        }
        return lines;
    }

    private static String id(char kind, int number) {
        long high = 0x0190a5c27d0e7000L | Character.digit(kind, 16);
        return new UUID(high, 0x8f00000000000000L | Integer.toUnsignedLong(number) * 0x9E3779B1L).toString();
    }
}
