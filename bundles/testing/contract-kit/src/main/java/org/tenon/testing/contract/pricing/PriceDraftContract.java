package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.refusals;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.pricing.NewPriceDraft;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceDraft;
import org.tenon.pricing.PriceDraftId;
import org.tenon.pricing.PriceDraftPublished;
import org.tenon.pricing.PriceDraftService;
import org.tenon.pricing.PriceFinding;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.PriceSimulation;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.SimulationScope;
import org.tenon.pricing.spi.PastSale;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Drafts of price lists. A contract of its own, which a provider of pricing need not keep. */
public interface PriceDraftContract extends PricingUnderTest {

    PriceDraftService drafts();

    /** Has the provider find these documents, of the kind {@code "test"}, until others are given. */
    void pastSales(List<PastSale> sales);

    @Core
    @DisplayName("PRC-470 A draft changes no price until it is published, and then from its day on")
    default void changes_prices_from_its_day() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        PriceRule old = onlyRule(list);
        PriceDraft draft = open(list, List.of(costs(product, "12")), List.of(old.id()));
        LocalDate day = today().plusDays(10);

        assertThat(line(list, product, "1", day).net()).isEqualTo(usd("10"));
        PriceDraft published = drafts().publish(draft.id(), draft.version(), day);

        assertThat(line(list, product, "1", day.minusDays(1)).net()).isEqualTo(usd("10"));
        assertThat(line(list, product, "1", day).net()).isEqualTo(usd("12"));
        assertThat(published.state()).isEqualTo(PriceDraft.State.PUBLISHED);
        assertThat(published.from()).contains(day);
        assertThat(published.publishedAs())
                .contains(priceLists().find(list.id()).orElseThrow().version());
        assertThat(recorded()).anySatisfy(event -> assertThat(event)
                .isInstanceOfSatisfying(
                        PriceDraftPublished.class, it -> assertThat(it.draft()).isEqualTo(draft.id())));
        List<PriceRule> rules =
                priceLists().rules(list.id(), PageRequest.first(10)).items();
        assertThat(rules)
                .extracting(rule -> rule.definition().validity())
                .containsExactly(
                        new DateRange(Optional.empty(), Optional.of(day)),
                        new DateRange(Optional.of(day), Optional.empty()));
    }

    @Core
    @DisplayName("PRC-471 A draft is kept as it was written, and listed with its list, the newest first")
    default void keeps_drafts() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        NewPriceRule particular = costs(product, "9")
                .from(new BigDecimal("10"))
                .valid(new DateRange(Optional.of(today().plusDays(40)), Optional.empty()))
                .when(RuleConditions.NONE.in("web"))
                .withPriority(3);
        PriceDraft first = open(list, List.of(particular, less(RuleScope.ALL, "5")), List.of());
        PriceDraft second = open(list, List.of(), List.of(onlyRule(list).id()));

        assertThat(drafts().find(first.id())).contains(first);
        assertThat(first.definition().added()).containsExactly(particular, less(RuleScope.ALL, "5"));
        assertThat(first.state()).isEqualTo(PriceDraft.State.OPEN);
        assertThat(drafts().list(list.id(), PageRequest.first(10)).items()).containsExactly(second, first);
        assertThat(drafts().list(
                                list.id(), PageRequest.first(1).from(second.id().value()))
                        .items())
                .containsExactly(first);
        assertThat(drafts().find(new PriceDraftId("none"))).isEmpty();
        assertThatThrownBy(() -> drafts().list(new PriceListId("none"), PageRequest.first(1)))
                .isInstanceOf(NotFoundException.class);
    }

    @Full
    @DisplayName("PRC-472 An open draft is changed by whoever saw its last version, a closed one by nobody")
    default void changes_open_drafts() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        PriceDraft draft = open(list, List.of(costs(product, "12")), List.of());

        PriceDraft changed = drafts().change(
                        draft.id(),
                        draft.version(),
                        new NewPriceDraft("Second", List.of(costs(product, "13")), List.of()));

        assertThat(changed.definition().name()).isEqualTo("Second");
        assertThat(changed.version()).isGreaterThan(draft.version());
        assertThatThrownBy(() -> drafts().change(draft.id(), draft.version(), draft.definition()))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> drafts().publish(draft.id(), draft.version(), today()))
                .isInstanceOf(StaleVersionException.class);
        PriceDraft published = drafts().publish(draft.id(), changed.version(), today());
        assertThat(line(list, product, "1").net()).isEqualTo(usd("13"));
        closed(() -> drafts().change(draft.id(), published.version(), draft.definition()));
        closed(() -> drafts().publish(draft.id(), published.version(), today()));
        closed(() -> drafts().drop(draft.id()));
    }

    @Full
    @DisplayName("PRC-473 A draft that was given up stays so, and changes nothing")
    default void drops_drafts() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        PriceDraft draft = open(list, List.of(costs(product, "12")), List.of());

        PriceDraft dropped = drafts().drop(draft.id());

        assertThat(dropped.state()).isEqualTo(PriceDraft.State.DROPPED);
        assertThat(drafts().drop(draft.id())).isEqualTo(dropped);
        closed(() -> drafts().publish(draft.id(), dropped.version(), today()));
        assertThat(line(list, product, "1").net()).isEqualTo(usd("10"));
    }

    @Full
    @DisplayName("PRC-474 What a draft cannot change is refused with its place, and nothing is kept")
    default void refuses_bad_drafts() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        NewPriceRule euros = NewPriceRule.of(RuleScope.product(product), new RuleEffect.Price(Money.of("1", "EUR")));

        assertThat(refused(() -> open(list, List.of(costs(product, "1"), euros), List.of())))
                .containsExactly("/added/1/price pricing.currency-mismatch");
        assertThat(refused(() -> open(list, List.of(costs(new ProductId("none"), "1")), List.of())))
                .containsExactly("/added/0/product pricing.unknown-product");
        assertThat(refused(() -> open(list, List.of(), List.of(new PriceRuleId("none")))))
                .containsExactly("/ended/0 pricing.unknown-rule");
        assertThat(refused(() -> open(list, List.of(), List.of()))).containsExactly(" pricing.no-rules");
        NewPriceRule ownPrice = less(RuleScope.ALL, "1").on(new RuleBase.OtherList(list.id()));
        assertThat(refused(() -> open(list, List.of(ownPrice), List.of())))
                .containsExactly("/added/0/base pricing.base-cycle");
        assertThat(drafts().list(list.id(), PageRequest.first(10)).items()).isEmpty();
    }

    @Full
    @DisplayName("PRC-475 A draft is not published into the past, with rules out of its days, or with errors")
    default void refuses_bad_publications() {
        ProductId product = product();
        PriceList list = list(PricePolicy.PRIORITY, costs(product, "10").withPriority(1));
        NewPriceRule tomorrow = costs(product, "9")
                .withPriority(2)
                .valid(new DateRange(Optional.of(today().plusDays(1)), Optional.of(today().plusDays(3))));
        PriceDraft dated = open(list, List.of(tomorrow), List.of());
        PriceDraft tie = open(list, List.of(costs(product, "8").withPriority(1)), List.of());

        assertThat(refused(() -> drafts().publish(dated.id(), dated.version(), today().minusDays(1))))
                .containsExactly("/from pricing.from-in-past");
        assertThat(refused(() -> drafts().publish(dated.id(), dated.version(), today().plusDays(2))))
                .containsExactly("/added/0/validFrom pricing.before-publication");
        assertThatThrownBy(() -> drafts().publish(tie.id(), tie.version(), today()))
                .isInstanceOfSatisfying(ConflictException.class, conflict -> assertThat(conflict.code())
                        .isEqualTo("pricing.draft-has-errors"));
        assertThat(line(list, product, "1").net()).isEqualTo(usd("10"));
        assertThat(drafts().find(tie.id()).orElseThrow().state()).isEqualTo(PriceDraft.State.OPEN);
    }

    @Core
    @DisplayName("PRC-476 The checks name what is wrong, the rules, and what would cure it")
    default void finds_what_is_wrong() {
        ProductId product = product();
        RuleScope it = RuleScope.product(product);
        PriceList list = list(costs(product, "10"));
        PriceRule old = onlyRule(list);
        NewPriceRule cost = NewPriceRule.of(it, new RuleEffect.Cost(usd("8")));

        PriceDraft twice = open(list, List.of(costs(product, "7"), cost), List.of());
        List<PriceFinding> findings = drafts().check(twice.id(), today());

        assertThat(findings).extracting(PriceFinding::code).contains(PriceFinding.Code.BELOW_COST);
        assertThat(findings).allSatisfy(found -> {
            assertThat(found.message()).isNotBlank();
            assertThat(found.cure()).isNotBlank();
        });
        PriceFinding overlap = only(findings, PriceFinding.Code.OVERLAP);
        assertThat(overlap.rules())
                .containsExactly(old.id(), twice.rules().get(0).id());
        PriceDraft instead = open(list, List.of(costs(product, "11"), cost), List.of(old.id()));
        assertThat(drafts().check(instead.id(), today().plusDays(1)))
                .filteredOn(found -> found.code() != PriceFinding.Code.NO_RATE)
                .isEmpty();
    }

    @Full
    @DisplayName("PRC-983 A draft that others' changes have made a circle of lists is told so, and is not published")
    default void finds_circles() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        PriceList other = list(costs(product, "10"));
        PriceDraft draft = open(
                list, List.of(less(RuleScope.product(product), "1").on(new RuleBase.OtherList(other.id()))), List.of());
        assertThat(drafts().check(draft.id(), today()))
                .extracting(PriceFinding::code)
                .doesNotContain(PriceFinding.Code.BASE_CYCLE);

        add(other, less(RuleScope.product(product), "1").on(new RuleBase.OtherList(list.id())));

        assertThat(drafts().check(draft.id(), today()))
                .extracting(PriceFinding::code)
                .contains(PriceFinding.Code.BASE_CYCLE);
        assertThat(refused(() -> drafts().publish(draft.id(), draft.version(), today())))
                .containsExactly("/added/0/base pricing.base-cycle");
    }

    @Full
    @DisplayName("PRC-477 Gaps, ties, rules without effect or start, rising breaks and crossing limits are found")
    default void finds_each_kind() {
        ProductId product = product();
        RuleScope it = RuleScope.product(product);
        LocalDate day = today();
        List<NewPriceRule> gaps = List.of(
                costs(product, "10").valid(new DateRange(Optional.empty(), Optional.of(day.plusDays(5)))),
                costs(product, "11").valid(new DateRange(Optional.of(day.plusDays(9)), Optional.empty())));
        List<NewPriceRule> quantities = List.of(
                costs(product, "10").when(RuleConditions.NONE.upTo(new BigDecimal("9"))),
                costs(product, "9").from(new BigDecimal("20")));
        List<NewPriceRule> rising =
                List.of(costs(product, "10"), costs(product, "11").from(BigDecimal.TEN));
        List<NewPriceRule> limits = List.of(
                NewPriceRule.of(it, new RuleEffect.Limit(Optional.of(usd("5")), Optional.empty())),
                NewPriceRule.of(it, new RuleEffect.Limit(Optional.empty(), Optional.of(usd("4")))));
        List<NewPriceRule> startless = List.of(less(it, "10"), less(it, "5").on(RuleBase.COST));
        List<NewPriceRule> over = List.of(costs(product, "1").valid(new DateRange(Optional.empty(), Optional.of(day))));
        List<NewPriceRule> hidden = List.of(
                less(RuleScope.ALL, "10").withSequence(1), costs(product, "3").withSequence(2));
        List<NewPriceRule> tie = List.of(
                costs(product, "1").withPriority(4), less(RuleScope.ALL, "5").withPriority(4));

        assertThat(found(PricePolicy.SPECIFIC, gaps)).contains(PriceFinding.Code.VALIDITY_GAP);
        assertThat(found(PricePolicy.SPECIFIC, quantities)).contains(PriceFinding.Code.QUANTITY_GAP);
        assertThat(found(PricePolicy.SPECIFIC, rising)).contains(PriceFinding.Code.RISING_BREAK);
        assertThat(found(PricePolicy.SPECIFIC, limits)).contains(PriceFinding.Code.LIMITS_CROSS);
        assertThat(found(PricePolicy.SPECIFIC, startless))
                .contains(PriceFinding.Code.NO_START, PriceFinding.Code.NO_COST);
        assertThat(drafts().check(open(list(), over, List.of()).id(), day))
                .extracting(PriceFinding::code)
                .contains(PriceFinding.Code.OVER);
        assertThat(found(PricePolicy.SPECIFIC, over)).doesNotContain(PriceFinding.Code.OVER);
        assertThat(found(PricePolicy.SEQUENCE, hidden)).contains(PriceFinding.Code.UNREACHABLE);
        assertThat(found(PricePolicy.PRIORITY, tie)).contains(PriceFinding.Code.TIE);
        assertThat(found(PricePolicy.SPECIFIC, hidden)).doesNotContain(PriceFinding.Code.UNREACHABLE);
    }

    @Core
    @DisplayName("PRC-478 A simulation says what past sales would have come to")
    default void simulates() {
        ProductId moved = product();
        ProductId kept = product();
        PriceList list = list(costs(moved, "10"), costs(kept, "20"));
        PriceList other = list(costs(moved, "1"));
        PastSale both = sale(list, PriceRequestLine.of(moved, 4), PriceRequestLine.of(kept, 8));
        PastSale one = sale(list, PriceRequestLine.of(kept, 10));
        pastSales(List.of(both, one, sale(other, PriceRequestLine.of(moved, 100))));
        PriceDraft draft = open(list, List.of(costs(moved, "8.80")), List.of(onlyRuleOf(list, moved)));

        PriceSimulation simulation =
                drafts().simulate(draft.id(), new SimulationScope("test", DateRange.ALWAYS, today().plusDays(1), 100));

        // 4 x 10 + 8 x 20 + 10 x 20 = 400; 4 x 8.80 + 160 + 200 = 395.20; -4.80 of 400 is -1.2 %.
        assertThat(simulation.before()).isEqualTo(usd("400"));
        assertThat(simulation.after()).isEqualTo(usd("395.20"));
        assertThat(simulation.change()).contains(Percent.of("-1.2"));
        assertThat(List.of(simulation.documents(), simulation.lines(), simulation.changed(), simulation.refused()))
                .containsExactly(2, 3, 1, 0);
        assertThat(simulation.isComplete()).isTrue();
        // 4.80 of 200.
        assertThat(simulation.moved())
                .containsExactly(new PriceSimulation.MovedDocument(both.document(), usd("200"), usd("195.20")));
        assertThat(simulation.moved().get(0).change()).contains(Percent.of("-2.4"));
        assertThat(simulation.products()).containsExactly(new PriceSimulation.Moved(moved, usd("40"), usd("35.20")));
        assertThat(line(list, moved, "1", today().plusDays(1)).net()).isEqualTo(usd("10"));
    }

    @Full
    @DisplayName("PRC-479 What no state of the list can price is counted, and a simulation ends where it was told to")
    default void counts_what_cannot_be_simulated() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        ProductId unpriced = product();
        List<PastSale> sales = new ArrayList<>(List.of(sale(list, PriceRequestLine.of(unpriced, 1))));
        for (int i = 0; i < 4; i++) {
            sales.add(sale(list, PriceRequestLine.of(product, 1)));
        }
        pastSales(sales);
        PriceDraft draft = open(list, List.of(costs(product, "11")), List.of());

        PriceSimulation some = drafts().simulate(draft.id(), new SimulationScope("test", DateRange.ALWAYS, today(), 3));

        assertThat(List.of(some.documents(), some.refused())).containsExactly(2, 1);
        assertThat(some.isComplete()).isFalse();
        assertThat(some.change()).contains(Percent.of("10"));
        assertThat(refused(
                        () -> drafts().simulate(draft.id(), new SimulationScope("none", DateRange.ALWAYS, today(), 3))))
                .containsExactly("/kind pricing.no-past-sales");
    }

    private PriceDraft open(PriceList list, List<NewPriceRule> added, List<PriceRuleId> ended) {
        return drafts().open(list.id(), new NewPriceDraft("A draft", added, ended));
    }

    private PriceRule onlyRule(PriceList list) {
        return priceLists().rules(list.id(), PageRequest.first(1)).items().get(0);
    }

    private PriceRuleId onlyRuleOf(PriceList list, ProductId product) {
        return priceLists().rules(list.id(), PageRequest.first(10)).items().stream()
                .filter(rule -> rule.definition().scope().product().equals(Optional.of(product)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private PastSale sale(PriceList list, PriceRequestLine... lines) {
        return new PastSale(unique("document"), request(list, customer(), lines).on(today().minusDays(100)));
    }

    private List<PriceFinding.Code> found(PricePolicy policy, List<NewPriceRule> rules) {
        PriceList list = list(policy, rules.toArray(NewPriceRule[]::new));
        return drafts().check(list.id(), today()).stream()
                .map(PriceFinding::code)
                .toList();
    }

    private static PriceFinding only(List<PriceFinding> findings, PriceFinding.Code code) {
        List<PriceFinding> of =
                findings.stream().filter(one -> one.code() == code).toList();
        assertThat(of).hasSize(1);
        return of.get(0);
    }

    private static List<String> refused(ThrowingCallable call) {
        return refusals(catchThrowableOfType(InvalidRequestException.class, call));
    }

    private static void closed(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ConflictException.class, conflict -> assertThat(conflict.code())
                .isEqualTo("pricing.draft-closed"));
    }
}
