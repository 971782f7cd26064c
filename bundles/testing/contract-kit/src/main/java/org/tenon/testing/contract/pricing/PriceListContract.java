package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.days;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.refusals;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceFormula;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListChanged;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** How price lists and their rules are kept. */
public interface PriceListContract extends PricingUnderTest {

    @Core
    @DisplayName("PRC-01 A list is found by id and by code, with everything that was said of it")
    default void finds_a_list() {
        PriceList base = list();
        NewPriceList definition = new NewPriceList(
                unique("list"),
                "Preisliste für Händler 经销商",
                USD,
                true,
                PricePolicy.ADDITIVE,
                Optional.of(base.id()),
                days("2026-01-01", "2027-01-01"));

        PriceList made = priceLists().create(definition);

        assertThat(made.definition()).isEqualTo(definition);
        assertThat(priceLists().find(made.id())).contains(made);
        assertThat(priceLists().named(made.id().value())).contains(made);
        assertThat(priceLists().named(definition.code())).contains(made);
        assertThat(priceLists().find(new PriceListId("nobody"))).isEmpty();
        assertThat(priceLists().named("nobody")).isEmpty();
    }

    @Core
    @DisplayName("PRC-02 A code is given once")
    default void refuses_a_second_list_of_a_code() {
        PriceList first = list();
        NewPriceList second = NewPriceList.of(first.definition().code(), "Another", USD);

        assertThatThrownBy(() -> priceLists().create(second))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("pricing.code-taken"));
    }

    @Core
    @DisplayName("PRC-03 The first list of a currency is its default, the others are not")
    default void makes_the_first_list_the_default() {
        Currency currency = unusedCurrency();

        assertThat(create(currency).isDefault()).isTrue();
        assertThat(create(currency).isDefault()).isFalse();
    }

    @Concurrent
    @DisplayName("PRC-04 Of lists that are made at the same moment, one becomes the default")
    default void makes_one_default_of_many_at_once() {
        Currency currency = unusedCurrency();

        List<PriceList> lists = Together.all(8, number -> transactions().retrying(() -> create(currency)));

        assertThat(lists).filteredOn(PriceList::isDefault).hasSize(1);
    }

    @Full
    @DisplayName("PRC-05 A base must exist and be in the same currency")
    default void refuses_a_wrong_base() {
        PriceList dollars = list();
        Currency other = unusedCurrency();

        assertThat(refusals(refused(() -> priceLists().create(on(USD, new PriceListId("nobody"))))))
                .containsExactly("/base pricing.unknown-base");
        assertThat(refusals(refused(() -> priceLists().create(on(other, dollars.id())))))
                .containsExactly("/base pricing.currency-mismatch");
    }

    @Core
    @DisplayName("PRC-06 All lists are paged through by code, each once")
    default void pages_through_lists() {
        List<String> made =
                IntStream.range(0, 5).mapToObj(i -> list().definition().code()).toList();

        List<String> seen = new ArrayList<>();
        Page<PriceList> page = priceLists().list(PageRequest.first(2));
        seen.addAll(codes(page));
        while (page.next().isPresent()) {
            page = priceLists().list(PageRequest.first(2).from(page.next().get()));
            seen.addAll(codes(page));
        }

        assertThat(seen).isSorted().doesNotHaveDuplicates().containsAll(made);
    }

    @Core
    @DisplayName("PRC-07 Rules are kept as they were given, oldest first, and count as changes of the list")
    default void keeps_rules() {
        PriceList list = list();
        ProductId product = product();
        CustomerId customer = customer();
        NewPriceRule first = costs(RuleScope.product(product).forCustomer(customer), "12.3456789")
                .from(new BigDecimal("10.5"))
                .valid(days("2026-01-01", ""))
                .withSequence(-3)
                .withPriority(7);
        NewPriceRule second = less(RuleScope.category("tools").forGroup("dealers"), "33.333333333");

        List<PriceRule> added = priceLists().addRules(list.id(), List.of(first, second));

        assertThat(added).extracting(PriceRule::definition).containsExactly(first, second);
        assertThat(priceLists().rules(list.id(), PageRequest.first()).items()).isEqualTo(added);
        assertThat(priceLists().findRule(list.id(), added.get(1).id())).contains(added.get(1));
        assertThat(priceLists().find(list.id()).orElseThrow().version()).isGreaterThan(list.version());
        assertThat(recorded())
                .filteredOn(event -> event.subject().equals(list.id().value()))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event).isInstanceOf(PriceListChanged.class));
    }

    @Core
    @DisplayName("PRC-200 Whatever a rule says is kept or refused, and nothing of it is ever left out")
    default void keeps_or_refuses_rules() {
        PriceList list = list();
        RuleEffect off = new RuleEffect.Discount(Percent.of("10"));
        NewPriceRule plain = NewPriceRule.of(RuleScope.ALL, off);
        List<NewPriceRule> rules = new ArrayList<>(List.of(
                plain.when(RuleConditions.NONE.in("web")),
                plain.when(RuleConditions.NONE.upTo(BigDecimal.TEN)),
                plain.when(RuleConditions.NONE.amounts(Optional.of(usd("1")), Optional.of(usd("1000")))),
                plain.when(RuleConditions.NONE.with(new RuleConditions.Attribute("length", BigDecimal.ONE))),
                plain.on(RuleBase.COST),
                plain.on(new RuleBase.OtherList(list().id())),
                plain.combined()));
        for (RuleEffect effect : List.of(
                RuleEffect.Formula.UNCHANGED
                        .from(usd("5"))
                        .plus(Percent.of("10"))
                        .less(Percent.of("3.5"))
                        .roundedTo(usd("0.05"))
                        .plus(usd("-0.01"))
                        .marginAtLeast(usd("1"))
                        .marginAtMost(usd("9")),
                new RuleEffect.Expression(PriceFormula.of("round(max(cost * 1.3, list_price), 0.05)")),
                new RuleEffect.Flat(usd("7")),
                new RuleEffect.Cost(usd("3.33")),
                new RuleEffect.Limit(Optional.of(usd("1")), Optional.empty()),
                new RuleEffect.Limit(Optional.empty(), Optional.of(usd("9"))))) {
            rules.add(NewPriceRule.of(RuleScope.ALL, effect));
        }

        for (NewPriceRule rule : rules) {
            try {
                PriceRule added = add(list, rule);
                assertThat(priceLists()
                                .findRule(list.id(), added.id())
                                .orElseThrow()
                                .definition())
                        .isEqualTo(rule);
            } catch (InvalidRequestException refused) {
                assertThat(refusals(refused)).containsExactly("/0 pricing.rule-not-supported");
            }
        }
    }

    @Full
    @DisplayName("PRC-08 Rules are paged through in their order")
    default void pages_through_rules() {
        PriceList list = list();
        List<NewPriceRule> rules = IntStream.rangeClosed(1, 5)
                .mapToObj(price -> costs(RuleScope.ALL, Integer.toString(price)))
                .toList();
        List<PriceRule> added = priceLists().addRules(list.id(), rules);

        Page<PriceRule> first = priceLists().rules(list.id(), PageRequest.first(3));
        Page<PriceRule> second = priceLists()
                .rules(list.id(), PageRequest.first(3).from(first.next().orElseThrow()));

        assertThat(first.items()).isEqualTo(added.subList(0, 3));
        assertThat(second.items()).isEqualTo(added.subList(3, 5));
        assertThat(second.next()).isEmpty();
    }

    @Full
    @DisplayName("PRC-09 Rules are refused all together, each with its place")
    default void refuses_wrong_rules_and_adds_none() {
        PriceList list = list();
        ProductId product = product();
        Money euros = Money.of("1", "EUR");
        List<NewPriceRule> rules = List.of(
                costs(product, "1"),
                NewPriceRule.of(RuleScope.product(product), new RuleEffect.Price(euros)),
                costs(new ProductId("nobody"), "1"),
                costs(RuleScope.ALL.forCustomer(new CustomerId("nobody")), "1"),
                costs(product, "1").from(new BigDecimal("1.0000001")),
                costs(product, "1").from(new BigDecimal("1000000000000")));

        assertThat(refusals(refused(() -> priceLists().addRules(list.id(), rules))))
                .containsExactlyInAnyOrder(
                        "/1/price pricing.currency-mismatch",
                        "/2/product pricing.unknown-product",
                        "/3/customer pricing.unknown-customer",
                        "/4/minQuantity pricing.quantity-out-of-range",
                        "/5/minQuantity pricing.quantity-out-of-range");
        assertThat(priceLists().rules(list.id(), PageRequest.first()).items()).isEmpty();
        assertThat(priceLists().find(list.id())).contains(list);
    }

    @Full
    @DisplayName("PRC-10 No rules and too many rules are refused")
    default void refuses_too_many_rules() {
        PriceList list = list();
        List<NewPriceRule> many = Collections.nCopies(PriceListService.MAX_RULES + 1, costs(RuleScope.ALL, "1"));

        assertThat(refused(() -> priceLists().addRules(list.id(), many)).code()).isEqualTo("pricing.too-many-rules");
        assertThat(refused(() -> priceLists().addRules(list.id(), List.of())).code())
                .isEqualTo("pricing.no-rules");
    }

    @Full
    @DisplayName("PRC-11 What is asked of an unknown list or rule is not found")
    default void finds_no_unknown_list_or_rule() {
        PriceListId nobody = new PriceListId("nobody");
        PriceRuleId none = new PriceRuleId("none");
        PriceList list = list();
        PriceRule others = add(list(), costs(RuleScope.ALL, "1"));

        notFound("price-list.not-found", () -> priceLists().addRules(nobody, List.of(costs(RuleScope.ALL, "1"))));
        notFound("price-list.not-found", () -> priceLists().rules(nobody, PageRequest.first()));
        notFound("price-list.not-found", () -> priceLists().endRule(nobody, none, today()));
        notFound("price-rule.not-found", () -> priceLists().endRule(list.id(), none, today()));
        notFound("price-rule.not-found", () -> priceLists().endRule(list.id(), others.id(), today()));
        assertThat(priceLists().findRule(list.id(), others.id())).isEmpty();
    }

    @Core
    @DisplayName("PRC-12 A rule ends on a day, and stays ended when that is repeated")
    default void ends_a_rule() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        PriceRule rule = add(list, costs(product, "8"));
        LocalDate end = today().plusDays(3);

        PriceRule ended = priceLists().endRule(list.id(), rule.id(), end);

        assertThat(ended.definition().validity()).isEqualTo(new DateRange(Optional.empty(), Optional.of(end)));
        assertThat(priceLists().endRule(list.id(), rule.id(), end)).isEqualTo(ended);
        assertThat(priceLists().endRule(list.id(), rule.id(), end.plusDays(9))).isEqualTo(ended);
        assertThat(priceLists().findRule(list.id(), rule.id())).contains(ended);
        assertThat(line(list, product, "1", end.minusDays(1)).unitPrice()).isEqualTo(usd("8"));
        assertThat(line(list, product, "1", end).unitPrice()).isEqualTo(usd("10"));
    }

    @Full
    @DisplayName("PRC-13 A rule cannot end before it began")
    default void refuses_an_end_before_the_start() {
        PriceList list = list();
        PriceRule rule = add(list, costs(RuleScope.ALL, "8").valid(days("2026-03-01", "")));

        assertThat(refusals(refused(() -> priceLists().endRule(list.id(), rule.id(), LocalDate.parse("2026-03-01")))))
                .containsExactly("/end pricing.end-before-start");
    }

    @Concurrent
    @DisplayName("PRC-14 Rules that are added at the same moment are all kept")
    default void keeps_rules_that_are_added_at_once() {
        PriceList list = list();

        Together.all(8, number -> transactions().retrying(() -> add(list, costs(RuleScope.ALL, "" + (number + 1)))));

        assertThat(priceLists().rules(list.id(), PageRequest.first()).items()).hasSize(8);
        assertThat(priceLists().find(list.id()).orElseThrow().version()).isEqualTo(list.version() + 8);
    }

    private PriceList create(Currency currency) {
        return priceLists().create(NewPriceList.of(unique("list"), "A list", currency));
    }

    private NewPriceList on(Currency currency, PriceListId base) {
        return new NewPriceList(
                unique("list"), "A list", currency, false, PricePolicy.SPECIFIC, Optional.of(base), DateRange.ALWAYS);
    }

    private static List<String> codes(Page<PriceList> page) {
        return page.items().stream().map(list -> list.definition().code()).toList();
    }

    private static InvalidRequestException refused(ThrowingCallable work) {
        return catchThrowableOfType(InvalidRequestException.class, work);
    }

    private static void notFound(String code, ThrowingCallable work) {
        assertThat(catchThrowableOfType(NotFoundException.class, work).code()).isEqualTo(code);
    }
}
