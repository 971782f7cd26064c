package org.tenon.pricing.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.TaxRounding;

/** However lists stand on each other, each is asked a few times for a line, not once for each way that leads to it. */
class ChainsOfListsTest {

    private static final int LISTS = 16;
    private static final LocalDate DAY = LocalDate.parse("2026-11-28");
    private static final NewPriceRule ONE_LESS =
            NewPriceRule.of(RuleScope.ALL, RuleEffect.Formula.UNCHANGED.plus(Money.of("-1", "EUR")));

    private final AtomicInteger asked = new AtomicInteger();

    /** A list's rules, which count how often they are asked. */
    private record Counted(ListRules rules, AtomicInteger asked) implements ListRules {

        @Override
        public Set<PriceListId> others() {
            return rules.others();
        }

        @Override
        public boolean speaksOfCategories() {
            return rules.speaksOfCategories();
        }

        @Override
        public boolean speaksOf(String unit) {
            return rules.speaksOf(unit);
        }

        @Override
        public List<Rule> speaking(LineQuery line) {
            return rules.speaking(line);
        }

        @Override
        public Matches matching(LineQuery line, boolean hasBase) {
            asked.incrementAndGet();
            return rules.matching(line, hasBase);
        }
    }

    @Test
    void a_list_that_others_stand_on_in_two_ways_is_asked_once() {
        CompiledList list = list(0, Optional.empty(), Map.of(), price());
        for (int i = 1; i < LISTS; i++) {
            NewPriceRule rule = ONE_LESS.on(new RuleBase.OtherList(list.id()));
            list = list(i, Optional.of(list), Map.of(list.id(), list), rule);
        }

        assertThat(priced(list, 1).net()).isEqualTo(Money.of("85", "EUR"));
        assertThat(asked.get()).isEqualTo(LISTS);
    }

    @Test
    void lists_that_ask_for_amounts_ask_their_bases_once() {
        CompiledList list = list(0, Optional.empty(), Map.of(), price());
        for (int i = 1; i < LISTS; i++) {
            Optional<Money> least = Optional.of(Money.of("50", "EUR"));
            NewPriceRule rule = ONE_LESS.when(RuleConditions.NONE.amounts(least, Optional.empty()));
            list = list(i, Optional.of(list), Map.of(), rule);
        }

        assertThat(priced(list, 1).net()).isEqualTo(Money.of("85", "EUR"));
        assertThat(asked.get()).isEqualTo(LISTS);
    }

    @Test
    void what_lines_come_to_together_is_asked_once_for_each_line_and_list() {
        CompiledList list = list(0, Optional.empty(), Map.of(), price());
        for (int i = 1; i < LISTS; i++) {
            DocumentThreshold least = DocumentThreshold.amount(Money.of("2000", "EUR"));
            list = list(i, Optional.of(list), Map.of(), ONE_LESS.when(RuleConditions.NONE.over(least)));
        }

        assertThat(priced(list, 10).net()).isEqualTo(Money.of("1000", "EUR"));
        int ofTen = asked.getAndSet(0);
        assertThat(priced(list, 20).net()).isEqualTo(Money.of("1700", "EUR"));
        assertThat(asked.get()).isEqualTo(2 * ofTen).isLessThanOrEqualTo(20 * LISTS * LISTS);
    }

    private static NewPriceRule price() {
        return NewPriceRule.of(RuleScope.ALL, new RuleEffect.Price(Money.of("100", "EUR")));
    }

    private CompiledList list(
            int number, Optional<CompiledList> base, Map<PriceListId, CompiledList> others, NewPriceRule definition) {
        PriceListId id = new PriceListId("list-" + number);
        RuleIndex index = RuleIndex.of(List.of(new PriceRule(new PriceRuleId("rule-" + number), id, definition)));
        return new CompiledList(
                id,
                "LIST-" + number,
                false,
                DateRange.ALWAYS,
                RuleChoice.of(PricePolicy.SPECIFIC),
                new Counted(index, asked),
                base,
                false,
                others);
    }

    private static PriceResult priced(CompiledList list, int lines) {
        RoundingStep step = RoundingStep.minorUnit(Money.of("1", "EUR").currency());
        Sale sale = new Sale("customer", Optional.empty(), Optional.empty(), Optional.empty());
        BasketLine line = new BasketLine(
                new ProductId("pump"),
                Optional.of("Pumps"),
                "goods",
                new Quantity(BigDecimal.ONE, "pcs"),
                Percent.ZERO,
                Optional.empty());
        return new PricingEngine("test@1.0.0")
                .price(new Basket(
                        list,
                        new RuleTaxes(TaxTable.of(List.of()), sale, DAY, TaxRounding.LINE, step),
                        step,
                        Optional.empty(),
                        DAY,
                        "customer",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Collections.nCopies(lines, line)));
    }
}
