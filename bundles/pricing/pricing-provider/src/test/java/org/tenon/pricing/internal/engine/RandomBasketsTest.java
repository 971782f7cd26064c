package org.tenon.pricing.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.TaxAmount;
import org.tenon.pricing.TaxConditions;
import org.tenon.pricing.TaxRounding;
import org.tenon.pricing.TaxRule;
import org.tenon.pricing.TaxRuleId;
import org.tenon.pricing.TaxTreatment;
import org.tenon.testing.contract.pricing.TraceCheck;

/** What must hold of every basket, tried on many: rules, taxes, quantities and currencies are drawn at random. */
class RandomBasketsTest {

    /** {@code -Drandom.baskets=1000000} tries as many; the explanation is checked on a quarter of them. */
    private static final int BASKETS = Integer.getInteger("random.baskets", 4_000);

    private static final List<NewTaxRule.Kind> KINDS =
            List.of(NewTaxRule.Kind.PERCENT, NewTaxRule.Kind.FIXED, NewTaxRule.Kind.DIVISION);
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final PriceListId OTHER = new PriceListId("other");
    private static final List<Currency> CURRENCIES =
            List.of(Currency.getInstance("USD"), Currency.getInstance("JPY"), Currency.getInstance("KWD"));

    private final Random random = new Random(4711);
    private final PricingEngine engine = new PricingEngine("random@1.0.0");

    @Test
    void net_and_tax_are_gross_and_totals_are_sums() {
        for (int i = 0; i < BASKETS; i++) {
            priced(TaxRounding.LINE).ifPresent(RandomBasketsTest::assertAddsUp);
        }
    }

    @Test
    void they_do_too_when_taxes_are_rounded_by_the_document() {
        for (int i = 0; i < BASKETS; i++) {
            priced(TaxRounding.DOCUMENT).ifPresent(result -> {
                assertAddsUp(result);
                result.lines().forEach(RandomBasketsTest::assertConnected);
            });
        }
    }

    /** However many lines: the document's tax is what the exact shares come to, to half a step. */
    @Test
    void a_documents_tax_is_the_rounded_sum_and_no_share_is_a_step_or_more_away() {
        for (int i = 0; i < BASKETS / 4; i++) {
            RoundingStep step = RoundingStep.minorUnit(CURRENCIES.get(i % CURRENCIES.size()));
            List<TaxRule> rules = List.of(onTop(percent(decimal(40, 2))));
            DocumentTaxes document = new DocumentTaxes(step);
            BigDecimal sum = BigDecimal.ZERO;
            List<BigDecimal> shares = new ArrayList<>();
            for (int line = random.nextInt(60); line >= 0; line--) {
                TaxGraph graph = new TaxGraph(BigDecimal.ONE, rules, random.nextBoolean());
                BigDecimal exact = decimal(200, 4).multiply(BigDecimal.valueOf(random.nextInt(9) == 0 ? -1 : 1));
                document.add(graph, exact, step.rounded(exact));
                shares.add(graph.exact(exact)[0]);
                sum = sum.add(graph.exact(exact)[0]);
            }

            List<TaxedAmount> taxed = document.result();

            Money total = Money.sum(
                    step.currency(), taxed.stream().map(TaxedAmount::tax).toList());
            assertThat(total).isEqualTo(step.rounded(sum));
            for (int line = 0; line < shares.size(); line++) {
                assertThat(taxed.get(line)
                                .tax()
                                .amount()
                                .subtract(shares.get(line))
                                .abs())
                        .isLessThan(step.step());
            }
        }
    }

    @Test
    void traces_lead_from_nothing_to_the_gross_amount() {
        for (int i = 0; i < BASKETS / 4; i++) {
            priced(TaxRounding.LINE).ifPresent(result -> result.lines().forEach(RandomBasketsTest::assertConnected));
        }
    }

    @Test
    void totals_follow_from_the_steps_alone_and_every_altered_step_is_noticed() {
        for (int i = 0; i < BASKETS / 4; i++) {
            priced(i % 2 == 0 ? TaxRounding.LINE : TaxRounding.DOCUMENT).ifPresent(this::assertEveryStepCounts);
        }
    }

    private void assertEveryStepCounts(PriceResult result) {
        assertThat(TraceCheck.problems(result)).isEmpty();
        for (int line = 0; line < result.lines().size(); line++) {
            List<PriceStep> trace = result.lines().get(line).trace();
            for (List<PriceStep> altered : altered(trace)) {
                assertThat(TraceCheck.problems(with(result, line, altered))).isNotEmpty();
            }
        }
    }

    @Test
    void chains_sums_and_taxes_of_documents_have_parts_that_follow_from_each_other_too() {
        Set<String> kinds = new HashSet<>();
        for (int i = 0; i < BASKETS / 4; i++) {
            priced(TaxRounding.DOCUMENT).ifPresent(result -> result.lines().forEach(line -> line.trace()
                    .forEach(step -> step.steps().forEach(part -> kinds.add(part.step())))));
        }
        assertThat(kinds)
                .contains(
                        PriceStep.START,
                        "markup",
                        "discount",
                        "round-to",
                        "surcharge",
                        "min-margin",
                        "max-margin",
                        "change",
                        "zero",
                        "exact",
                        "share");
    }

    /** Empty when the taxes that were drawn withhold more than there is, as one in some hundred thousand does. */
    private Optional<PriceResult> priced(TaxRounding rounding) {
        Basket basket = basket(rounding);
        try {
            return Optional.of(engine.price(basket));
        } catch (InvalidRequestException impossible) {
            assertThat(impossible.violations()).extracting(Violation::code).containsOnly("pricing.tax-impossible");
            return Optional.empty();
        }
    }

    /** The steps, each time with one amount of one of them or of its parts changed by a hundredth. */
    private List<List<PriceStep>> altered(List<PriceStep> steps) {
        List<List<PriceStep>> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            PriceStep was = steps.get(i);
            Money more = new Money(new BigDecimal("0.01"), was.before().currency());
            boolean begin = random.nextBoolean();
            all.add(with(
                    steps,
                    i,
                    new PriceStep(
                            was.step(),
                            was.rule(),
                            begin ? was.before().plus(more) : was.before(),
                            begin ? was.after() : was.after().minus(more),
                            was.why(),
                            was.steps())));
            for (List<PriceStep> parts : altered(was.steps())) {
                all.add(with(
                        steps, i, new PriceStep(was.step(), was.rule(), was.before(), was.after(), was.why(), parts)));
            }
        }
        return all;
    }

    private static List<PriceStep> with(List<PriceStep> steps, int at, PriceStep other) {
        List<PriceStep> others = new ArrayList<>(steps);
        others.set(at, other);
        return others;
    }

    private static PriceResult with(PriceResult result, int line, List<PriceStep> trace) {
        PricedLine before = result.lines().get(line);
        List<PricedLine> lines = new ArrayList<>(result.lines());
        lines.set(
                line,
                new PricedLine(
                        before.product(),
                        before.quantity(),
                        before.listPrice(),
                        before.rulePrice(),
                        before.unitPrice(),
                        before.discount(),
                        before.net(),
                        before.taxes(),
                        before.tax(),
                        before.gross(),
                        trace));
        return new PriceResult(
                result.currency(),
                result.priceList(),
                result.date(),
                lines,
                result.net(),
                result.tax(),
                result.gross(),
                result.provider());
    }

    @Test
    void included_taxes_and_net_are_the_given_amount() {
        for (int i = 0; i < BASKETS; i++) {
            Currency currency = CURRENCIES.get(i % CURRENCIES.size());
            RoundingStep step = RoundingStep.minorUnit(currency);
            Money given = step.rounded(decimal(100_000, 3));
            TaxedAmount taxed = TaxCalculation.byLine(new TaxGraph(decimal(50, 3), taxRules(), true), given, step);

            assertThat(taxed.net().plus(taxed.tax())).isEqualTo(given);
        }
    }

    @Test
    void a_price_taken_apart_and_put_together_again_is_the_same_to_a_minor_unit_for_each_tax() {
        for (int i = 0; i < BASKETS; i++) {
            List<TaxRule> rules =
                    taxRules().stream().map(RandomBasketsTest::onTop).toList();
            BigDecimal quantity = decimal(50, 3);
            RoundingStep step = RoundingStep.minorUnit(CURRENCIES.get(0));
            Money given = step.rounded(decimal(100_000, 2));
            Money net = TaxCalculation.byLine(new TaxGraph(quantity, rules, true), given, step)
                    .net();

            Money again = net.plus(TaxCalculation.byLine(new TaxGraph(quantity, rules, false), net, step)
                    .tax());

            // Each tax is rounded twice, and a tax on taxes carries the differences of those before it.
            assertThat(again.minus(given).amount().abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.02").multiply(BigDecimal.valueOf(2L * rules.size())));
        }
    }

    private static void assertAddsUp(PriceResult result) {
        Money nothing = Money.zero(result.currency());
        Money net = nothing;
        Money tax = nothing;
        for (PricedLine line : result.lines()) {
            Money taxes = line.taxes().stream().map(TaxAmount::amount).reduce(nothing, Money::plus);
            assertThat(line.tax()).isEqualTo(taxes);
            assertThat(line.net().plus(taxes)).isEqualTo(line.gross());
            assertThat(line.net().amount().scale()).isLessThanOrEqualTo(nothing.minorDigits());
            net = net.plus(line.net());
            tax = tax.plus(line.tax());
        }
        assertThat(result.net()).isEqualTo(net);
        assertThat(result.tax()).isEqualTo(tax);
        assertThat(result.gross()).isEqualTo(net.plus(tax));
    }

    private static void assertConnected(PricedLine line) {
        Money now = Money.zero(line.gross().currency());
        for (PriceStep step : line.trace()) {
            assertThat(step.before()).isEqualTo(now);
            now = step.after();
        }
        assertThat(now).isEqualTo(line.gross());
    }

    private Basket basket(TaxRounding rounding) {
        Currency currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        CompiledList base = list(currency, Optional.empty(), rules(currency, true));
        CompiledList list = on(base, list(currency, Optional.of(base), rules(currency, false)));
        List<BasketLine> lines = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            lines.add(line(currency));
        }
        RoundingStep step = RoundingStep.minorUnit(currency);
        Sale sale = new Sale("buyer", Optional.empty(), Optional.empty(), Optional.empty());
        return new Basket(
                list,
                new RuleTaxes(TaxTable.of(taxRules()), sale, DAY, rounding, step),
                step,
                Optional.empty(),
                DAY,
                "buyer",
                Optional.of("group"),
                Optional.empty(),
                List.of(),
                lines);
    }

    private CompiledList list(Currency currency, Optional<CompiledList> base, List<PriceRule> rules) {
        // Not by priority: rules drawn at random contradict each other.
        PricePolicy policy = List.of(PricePolicy.SPECIFIC, PricePolicy.SEQUENCE, PricePolicy.ADDITIVE)
                .get(random.nextInt(3));
        return new CompiledList(
                new PriceListId("list-" + currency),
                "LIST",
                random.nextBoolean(),
                DateRange.ALWAYS,
                RuleChoice.of(policy),
                RuleIndex.of(rules),
                base);
    }

    /** The same, where its rules may start from the base as from another list, too. */
    private static CompiledList on(CompiledList base, CompiledList list) {
        return new CompiledList(
                list.id(),
                list.code(),
                list.taxIncluded(),
                list.validity(),
                list.policy(),
                list.rules(),
                list.base(),
                list.discountShown(),
                Map.of(OTHER, base));
    }

    private List<PriceRule> rules(Currency currency, boolean complete) {
        List<PriceRule> rules = new ArrayList<>();
        if (complete) {
            rules.add(rule(RuleScope.ALL, new RuleEffect.Price(new Money(decimal(10_000, 5), currency)), 0));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            RuleEffect effect =
                    switch (random.nextInt(4)) {
                        case 0, 1 -> new RuleEffect.Price(new Money(decimal(1_000, 4), currency));
                        case 2 -> new RuleEffect.Discount(new Percent(decimal(60, 3)));
                        default -> chain(currency);
                    };
            PriceRule rule = rule(scope(), effect, random.nextInt(40));
            boolean elsewhere = !complete && !(effect instanceof RuleEffect.Price) && random.nextInt(3) == 0;
            rules.add(elsewhere ? startingFrom(new RuleBase.OtherList(OTHER), rule) : rule);
        }
        return rules;
    }

    private static PriceRule startingFrom(RuleBase base, PriceRule rule) {
        return new PriceRule(rule.id(), rule.list(), rule.definition().on(base));
    }

    private RuleEffect chain(Currency currency) {
        return new RuleEffect.Formula(
                Optional.empty(),
                new Percent(decimal(40, 2)),
                new Percent(decimal(60, 2)),
                some(currency, 20).filter(multiple -> !multiple.isZero()),
                some(currency, 300).map(Money::negated),
                some(currency, 10).map(Money::negated),
                some(currency, 10));
    }

    private Optional<Money> some(Currency currency, int below) {
        return random.nextBoolean() ? Optional.of(new Money(decimal(below, 2), currency)) : Optional.empty();
    }

    private RuleScope scope() {
        RuleScope item =
                switch (random.nextInt(3)) {
                    case 0 -> RuleScope.product(new ProductId("product"));
                    case 1 -> RuleScope.category("category");
                    default -> RuleScope.ALL;
                };
        return random.nextBoolean() ? item : item.forGroup("group");
    }

    private static PriceRule rule(RuleScope scope, RuleEffect effect, int minQuantity) {
        return new PriceRule(
                new PriceRuleId("rule"),
                new PriceListId("list"),
                NewPriceRule.of(scope, effect).from(BigDecimal.valueOf(minQuantity)));
    }

    private BasketLine line(Currency currency) {
        BigDecimal quantity = decimal(80, 3).add(BigDecimal.ONE);
        return new BasketLine(
                new ProductId("product"),
                Optional.of("category"),
                "tax",
                new Quantity(random.nextInt(6) == 0 ? quantity.negate() : quantity, "pcs"),
                new Percent(decimal(100, 2)),
                random.nextInt(4) == 0 ? Optional.of(new Money(decimal(500, 4), currency)) : Optional.empty());
    }

    private List<TaxRule> taxRules() {
        List<TaxRule> rules = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            NewTaxRule.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            // Divisions of less than 20 % each leave something, however many there are.
            BigDecimal rate = decimal(kind == NewTaxRule.Kind.PERCENT ? 40 : 19, 2);
            NewTaxRule definition = new NewTaxRule(
                    "tax " + i,
                    "tax",
                    Optional.empty(),
                    kind,
                    random.nextInt(8) == 0 ? rate.negate() : rate,
                    random.nextBoolean(),
                    random.nextInt(3) == 0,
                    random.nextInt(4),
                    DateRange.ALWAYS,
                    TaxConditions.NONE,
                    treatment());
            rules.add(new TaxRule(new TaxRuleId("tax-" + i), definition));
        }
        return rules;
    }

    private TaxTreatment treatment() {
        return switch (random.nextInt(6)) {
            case 0 -> TaxTreatment.STANDARD.notAffected();
            case 1 -> TaxTreatment.STANDARD.reverseCharged();
            case 2 -> TaxTreatment.STANDARD.inGroup("group");
            default -> TaxTreatment.STANDARD;
        };
    }

    private static TaxRule percent(BigDecimal rate) {
        return new TaxRule(new TaxRuleId("percent"), NewTaxRule.percent("percent", "tax", rate.toPlainString()));
    }

    /** The same tax, included only where the list says so. */
    private static TaxRule onTop(TaxRule rule) {
        NewTaxRule tax = rule.definition();
        return new TaxRule(
                rule.id(),
                new NewTaxRule(
                        tax.code(),
                        tax.category(),
                        tax.region(),
                        tax.kind(),
                        tax.rate(),
                        false,
                        tax.affectsNext(),
                        tax.sequence(),
                        tax.validity(),
                        tax.conditions(),
                        tax.treatment()));
    }

    private BigDecimal decimal(int below, int scale) {
        return BigDecimal.valueOf(random.nextInt(below), 0)
                .add(BigDecimal.valueOf(random.nextInt(10_000_000), 7))
                .setScale(scale, RoundingMode.DOWN);
    }
}
