package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.PriceFormula;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.TaxRounding;
import org.tenon.pricing.TaxRule;
import org.tenon.pricing.TaxRuleId;

/**
 * Three lists on each other with rules of every kind, and baskets for them, all drawn at random. The names are few, so that
 * rules meet; some are UUIDs, some are not, and some look like one.
 */
final class RandomBook {

    private static final Currency EUR = Currency.getInstance("EUR");
    static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final List<String> PRODUCTS = List.of(
            "0190a5c2-7d0e-7a34-8f00-0123456789ab",
            "0190A5C2-7D0E-7A34-8F00-0123456789AB",
            "0190a5c2-7d0e-7a34-8f00-0123456789ac",
            "pump",
            "00000000-0000-0000-0000-000000000000");
    private static final List<String> CATEGORIES = List.of("Hardware", "Hardware > Saws", "Software");
    private static final List<String> CUSTOMERS = List.of("0190a5c2-0000-7a34-8f00-0123456789ab", "c-2");
    private static final List<String> GROUPS = List.of("dealers", "friends");
    private static final List<String> CHANNELS = List.of("web", "shop");
    private static final List<String> FORMULAS = List.of(
            "max(list_price * 0.9, cost * 1.2)",
            "round(unit_price / quantity, 0.05)",
            "cost / (quantity - 3)",
            "list_price");

    private final Random random;
    private final List<List<PriceRule>> rules = new ArrayList<>();
    private final List<PricePolicy> policies = new ArrayList<>();
    private final boolean taxIncluded;
    private final boolean discountShown;
    private int nextId;

    RandomBook(Random random, int rulesOfList) {
        this.random = random;
        this.taxIncluded = random.nextBoolean();
        this.discountShown = random.nextBoolean();
        for (int list = 0; list < 3; list++) {
            policies.add(PricePolicy.values()[random.nextInt(PricePolicy.values().length)]);
            rules.add(rules(list, rulesOfList));
        }
    }

    /** The book, its rules found in one way or another. */
    CompiledList compiled(Function<List<PriceRule>, ListRules> way) {
        CompiledList lowest = list(0, Optional.empty(), Map.of(), way);
        CompiledList middle = list(1, Optional.of(lowest), Map.of(), way);
        return list(2, Optional.of(middle), Map.of(lowest.id(), lowest), way);
    }

    private CompiledList list(
            int number,
            Optional<CompiledList> base,
            Map<PriceListId, CompiledList> others,
            Function<List<PriceRule>, ListRules> way) {
        return new CompiledList(
                id(number),
                "LIST-" + number,
                taxIncluded,
                DateRange.ALWAYS,
                RuleChoice.of(policies.get(number)),
                way.apply(rules.get(number)),
                base,
                discountShown,
                others);
    }

    private static PriceListId id(int number) {
        return new PriceListId("list-" + number);
    }

    Basket basket(CompiledList list, List<BasketLine> lines, Request request) {
        RoundingStep step = RoundingStep.minorUnit(EUR);
        Sale sale = new Sale(request.customer(), Optional.empty(), Optional.empty(), Optional.empty());
        TaxRule vat = new TaxRule(new TaxRuleId("vat"), NewTaxRule.percent("VAT", "goods", "19"));
        return new Basket(
                list,
                new RuleTaxes(TaxTable.of(List.of(vat)), sale, request.on(), TaxRounding.LINE, step),
                step,
                Optional.empty(),
                request.on(),
                request.customer(),
                request.group(),
                request.channel(),
                List.of(),
                lines);
    }

    /** Who asks, when and how. */
    record Request(String customer, Optional<String> group, Optional<String> channel, LocalDate on) {}

    Request request() {
        return new Request(
                pick(List.of(CUSTOMERS.get(0), CUSTOMERS.get(1), "c-3")), maybe(GROUPS), maybe(CHANNELS), day());
    }

    BasketLine line() {
        int nested = random.nextInt(CATEGORIES.size());
        List<String> categories =
                nested == 1 ? List.of(CATEGORIES.get(1), CATEGORIES.get(0)) : List.of(CATEGORIES.get(nested));
        Map<String, BigDecimal> attributes = new HashMap<>();
        if (random.nextBoolean()) {
            attributes.put("length", BigDecimal.valueOf(random.nextInt(6)));
        }
        BigDecimal quantity = BigDecimal.valueOf(
                random.nextInt(12) * 1000 + (random.nextInt(3) == 0 ? random.nextInt(1000) : 0) + 1, 3);
        String unit = random.nextInt(5) == 0 ? "box" : "pcs";
        int product = random.nextInt(PRODUCTS.size());
        int template = (product + 1 + random.nextInt(PRODUCTS.size() - 1)) % PRODUCTS.size();
        return new BasketLine(
                new ProductId(PRODUCTS.get(product)),
                random.nextInt(6) == 0 ? List.of() : categories,
                random.nextInt(3) == 0 ? Optional.of(new ProductId(PRODUCTS.get(template))) : Optional.empty(),
                "goods",
                new Quantity(random.nextInt(5) == 0 ? quantity.negate() : quantity, unit),
                new Attributes(attributes, List.of()),
                random.nextInt(3) == 0 ? Percent.of("2.5") : Percent.ZERO,
                random.nextInt(12) == 0 ? Optional.of(money()) : Optional.empty(),
                new BasketLine.UnitOfSale("pcs", unit.equals("box") ? new BigDecimal("1.5") : BigDecimal.ONE),
                random.nextInt(3) == 0 ? null : BigDecimal.valueOf(random.nextInt(3000), 3));
    }

    private List<PriceRule> rules(int list, int most) {
        List<PriceRule> all = new ArrayList<>();
        if (list == 0 && random.nextInt(4) != 0) {
            all.add(rule(list, NewPriceRule.of(RuleScope.ALL, new RuleEffect.Price(money()))));
        }
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            RuleBase base = base(list);
            all.add(rule(
                    list,
                    new NewPriceRule(
                            scope(),
                            random.nextBoolean() ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(8000), 3),
                            effect(),
                            random.nextBoolean() ? NewPriceRule.UNNUMBERED : random.nextInt(4),
                            random.nextBoolean() ? NewPriceRule.NO_PRIORITY : random.nextInt(5),
                            validity(),
                            conditions(),
                            base,
                            random.nextInt(3) != 0)));
        }
        return all;
    }

    private PriceRule rule(int list, NewPriceRule definition) {
        int number = nextId++;
        // Rising, as ours are; one that is no UUID for each three that are.
        String id = "0190a5c2-7d0e-7a34-8f00-" + String.format("%012x", number) + (number % 4 == 0 ? "-no-uuid" : "");
        return new PriceRule(new PriceRuleId(id), id(list), definition);
    }

    private RuleScope scope() {
        RuleScope goods =
                switch (random.nextInt(4)) {
                    case 0 -> RuleScope.category(pick(CATEGORIES));
                    case 1 -> RuleScope.ALL;
                    default -> RuleScope.product(new ProductId(pick(PRODUCTS)));
                };
        return switch (random.nextInt(4)) {
            case 0 -> goods.forCustomer(new CustomerId(pick(CUSTOMERS)));
            case 1 -> goods.forGroup(pick(GROUPS));
            default -> goods;
        };
    }

    private RuleEffect effect() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new RuleEffect.Price(random.nextInt(8) == 0 ? Money.zero(EUR) : money());
            case 3, 4 -> new RuleEffect.Discount(new Percent(BigDecimal.valueOf(random.nextInt(600) - 100, 1)));
            case 5 -> formula();
            case 6 -> new RuleEffect.Expression(PriceFormula.of(pick(FORMULAS)));
            case 7 -> new RuleEffect.Flat(money());
            case 8 -> new RuleEffect.Cost(money());
            default -> random.nextBoolean()
                    ? new RuleEffect.Limit(Optional.of(money()), Optional.empty())
                    : new RuleEffect.Limit(Optional.empty(), Optional.of(money()));
        };
    }

    private RuleEffect formula() {
        return new RuleEffect.Formula(
                maybe(money()),
                random.nextBoolean() ? Percent.ZERO : Percent.of("12"),
                random.nextBoolean() ? Percent.ZERO : Percent.of("5"),
                maybe(Money.of("0.05", "EUR")),
                maybe(Money.of("-1.25", "EUR")),
                maybe(Money.of("-2", "EUR")),
                Optional.empty());
    }

    private RuleConditions conditions() {
        RuleConditions none = RuleConditions.NONE;
        return switch (random.nextInt(10)) {
            case 0 -> none.in(pick(CHANNELS));
            case 1 -> none.upTo(BigDecimal.valueOf(8000 + random.nextInt(4000), 3));
            case 2 -> none.amounts(maybe(money()), Optional.empty());
            case 3 -> none.amounts(Optional.empty(), Optional.of(money()));
            case 4 -> none.over(over());
            case 5 -> none.with(new RuleConditions.Attribute("length", BigDecimal.valueOf(random.nextInt(6))));
            default -> none;
        };
    }

    private DocumentThreshold over() {
        Optional<BigDecimal> quantity = maybe(BigDecimal.valueOf(random.nextInt(20_000), 3));
        Optional<BigDecimal> weight = maybe(BigDecimal.valueOf(random.nextInt(20_000), 3));
        return new DocumentThreshold(
                random.nextBoolean(),
                quantity,
                Optional.empty(),
                maybe(money()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(weight.orElse(BigDecimal.TEN)));
    }

    /** A list may start from one that lies below it. */
    private RuleBase base(int list) {
        return switch (random.nextInt(6)) {
            case 0 -> RuleBase.COST;
            case 1 -> list == 2 ? new RuleBase.OtherList(id(0)) : RuleBase.LIST_PRICE;
            default -> RuleBase.LIST_PRICE;
        };
    }

    private DateRange validity() {
        if (random.nextInt(3) != 0) {
            return DateRange.ALWAYS;
        }
        LocalDate from = DAY.plusDays(random.nextInt(20) - 10L);
        return new DateRange(maybe(from), Optional.of(from.plusDays(1 + random.nextInt(15))));
    }

    private LocalDate day() {
        return DAY.plusDays(random.nextInt(20) - 10L);
    }

    /** Some have more digits than others, one more than a number of 64 bits holds. */
    private Money money() {
        return switch (random.nextInt(20)) {
            case 0 -> Money.of("1234567.890123456789", "EUR");
            case 1 -> new Money(BigDecimal.valueOf(random.nextInt(1_000_000_000), 7), EUR);
            default -> new Money(BigDecimal.valueOf(random.nextInt(10_000), 2), EUR);
        };
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private <T> Optional<T> maybe(List<T> some) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(pick(some));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(value);
    }
}
