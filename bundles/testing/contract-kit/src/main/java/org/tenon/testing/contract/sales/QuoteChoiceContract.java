package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;
import static org.tenon.testing.contract.sales.SalesUnderTest.refusals;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.sales.ApprovalCondition;
import org.tenon.sales.ApproverRule;
import org.tenon.sales.LineChoice;
import org.tenon.sales.LinkedQuote;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteChoiceService;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteLine;
import org.tenon.sales.QuoteLinkService;
import org.tenon.sales.QuoteSendingService;
import org.tenon.sales.QuoteState;
import org.tenon.sales.SendRequest;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** Optional lines and alternatives: what is left to the customer, what he chooses, and what that costs. */
public interface QuoteChoiceContract extends ApprovalUnderTest {

    QuoteChoiceService choices();

    QuoteSendingService sending();

    QuoteLinkService links();

    private Quote draftedLeaving(Map<String, LineChoice> left, PriceRequestLine... lines) {
        QuoteDraft draft = draft(lines).leaving(left);
        return as(SELLER, () -> quotes().draft(draft));
    }

    /** A pump for 100, one for 140 in its place, and a spare part for 30 besides: 100 without taxes as it stands. */
    private Quote pumps() {
        return draftedLeaving(
                Map.of(
                        "1", LineChoice.oneOf("Pump"),
                        "2", LineChoice.oneOf("Pump"),
                        "3", LineChoice.optional()),
                line(goods("100"), 1),
                line(goods("140"), 1),
                line(goods("30"), 1));
    }

    private Quote sentPumps() {
        QuoteId quote = pumps().id();
        as(SELLER, () -> approvals().submit(quote));
        return as(SELLER, () -> sending().send(quote, SendRequest.by(SendRequest.LINK)))
                .quote();
    }

    private String linkTo(Quote sent) {
        String address = as(SELLER, () -> sending().sendAgain(sent.id(), SendRequest.by(SendRequest.LINK)))
                .link()
                .orElseThrow()
                .address();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static List<String> counting(Quote quote) {
        return quote.lines().stream()
                .filter(QuoteLine::counts)
                .map(QuoteLine::line)
                .toList();
    }

    private void refuses(String code, Runnable action) {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(action::run)
                .extracting(ConflictException::code)
                .isEqualTo(code);
    }

    @Full
    @DisplayName("SAL-984 Of alternatives the average discount takes the one that gives away most, and not them all")
    default void countsOneAlternative() {
        String channel = ApprovalUnderTest.channel();
        policies()
                .create(ApprovalUnderTest.policy(
                        channel,
                        List.of(new ApproverRule.Role("boss")),
                        new ApprovalCondition.AverageDiscount(Percent.of("5"))));
        QuoteDraft draft = ApprovalUnderTest.through(channel, draft(hundred("0"), hundred("8")))
                .leaving(Map.of("1", LineChoice.oneOf("Pump"), "2", LineChoice.oneOf("Pump")));
        QuoteId quote = as(SELLER, () -> quotes().draft(draft)).id();

        // 8 % of one pump; of both together it would be 4 %
        assertThat(as(SELLER, () -> approvals().submit(quote)).state()).isEqualTo(QuoteState.PENDING);
    }

    @Core
    @DisplayName("SAL-400 An optional line is priced and shown, and counts once it is chosen")
    default void leavesOptions() {
        Quote quote = draftedLeaving(Map.of("2", LineChoice.optional()), line(goods("100"), 1), line(goods("30"), 1));

        Quote with = as(SELLER, () -> choices().choose(quote.id(), Set.of("2")));

        assertThat(quote.lines().get(1).priced().net()).isEqualTo(usd("30"));
        // 100 + 19 % = 119; with the option 130 + 19 % = 154.70
        assertThat(quote.gross()).isEqualTo(usd("119"));
        assertThat(with.gross()).isEqualTo(usd("154.70"));
        assertThat(with.taxTotals()).singleElement().satisfies(tax -> assertThat(tax.amount())
                .isEqualTo(with.tax()));
        assertThat(with).isEqualTo(found(quote.id()));
        assertThat(events(quote.id().value())).endsWith("quote.chosen");
    }

    @Core
    @DisplayName("SAL-401 Of alternatives exactly one counts: the first, until another one is chosen")
    default void leavesAlternatives() {
        Quote quote = pumps();

        Quote dearer = as(SELLER, () -> choices().choose(quote.id(), Set.of("2")));

        assertThat(counting(quote)).containsExactly("1");
        assertThat(quote.net()).isEqualTo(usd("100"));
        assertThat(counting(dearer)).containsExactly("2");
        assertThat(dearer.net()).isEqualTo(usd("140"));
        for (Set<String> none : List.of(Set.<String>of(), Set.of("1", "2"), Set.of("3"))) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> choices().choose(quote.id(), none))
                    .satisfies(refused -> assertThat(refusals(refused)).containsExactly("/lines quote.one-of-group"));
        }
        assertThat(found(quote.id())).isEqualTo(dearer);
    }

    @Full
    @DisplayName("SAL-402 What is left to the customer is checked, with its place")
    default void checksChoices() {
        PriceRequestLine line = line(goods("100"), 1);
        record Case(Map<String, LineChoice> left, String refusal) {}
        for (Case wrong : List.of(
                new Case(Map.of("3", LineChoice.optional()), "/lines quote.choices"),
                new Case(Map.of("x", LineChoice.optional()), "/lines quote.choices"),
                new Case(Map.of("2", LineChoice.oneOf("Pump")), "/lines/1/alternative quote.choices"),
                new Case(
                        Map.of(
                                "1", LineChoice.oneOf("Pump").asChosen(true),
                                "2", LineChoice.oneOf("Pump").asChosen(true)),
                        "/lines/1/chosen quote.choices"))) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> draftedLeaving(wrong.left(), line, line))
                    .satisfies(refused -> assertThat(refusals(refused)).containsExactly(wrong.refusal()));
        }
    }

    @Core
    @DisplayName("SAL-403 No price depends on what is chosen, or is by the quantity of lines that nobody takes")
    default void pricesEachByItself() {
        ProductId product = goods("100");
        var list = priceLists().list(org.tenon.kernel.PageRequest.first(100)).items().stream()
                .filter(each -> each.isDefault() && each.definition().currency().equals(USD))
                .findFirst()
                .orElseThrow();
        priceLists()
                .addRules(
                        list.id(),
                        List.of(NewPriceRule.of(RuleScope.product(product), new RuleEffect.Price(usd("60")))
                                .from(BigDecimal.TEN)
                                .valid(DateRange.ALWAYS)));

        Quote quote = draftedLeaving(
                Map.of("2", LineChoice.optional(), "3", LineChoice.optional()),
                line(product, 1),
                line(product, 10),
                line(product, 2));

        assertThat(quote.lines().stream()
                        .map(each -> each.priced().unitPrice().amount().intValue()))
                .containsExactly(100, 60, 100);
        assertThat(quote.net()).isEqualTo(usd("100"));
        Quote chosen = as(SELLER, () -> choices().choose(quote.id(), Set.of("2", "3")));
        assertThat(chosen.lines().stream().map(QuoteLine::priced).toList())
                .isEqualTo(quote.lines().stream().map(QuoteLine::priced).toList());
    }

    @Core
    @DisplayName("SAL-404 What is approved is every combination: approvers see the dearest, and no choice asks anew")
    default void isApprovedForAll() {
        String channel = ApprovalUnderTest.channel();
        policies()
                .create(ApprovalUnderTest.policy(
                        channel,
                        List.of(new ApproverRule.Role("sales-manager")),
                        new ApprovalCondition.Amount(usd("170"))));
        // 100 as it stands, 140 + 30 = 170 at most; one more dollar is more than is free.
        Quote free = pumps();
        QuoteDraft dearer = ApprovalUnderTest.through(channel, draft(line(goods("100"), 1), line(goods("71"), 1)))
                .leaving(Map.of("2", LineChoice.optional()));

        QuoteDraft asked = ApprovalUnderTest.through(channel, free.draft())
                .leaving(free.draft().choices());
        Quote passed = as(SELLER, () -> approvals().submit(quotes().draft(asked).id()));
        Quote waiting =
                as(SELLER, () -> approvals().submit(quotes().draft(dearer).id()));
        Quote agreed = as(MANAGER, () -> approvals().approve(waiting.id(), ""));
        Quote chosen = as(SELLER, () -> choices().choose(agreed.id(), Set.of("2")));

        assertThat(passed.state()).isEqualTo(QuoteState.APPROVED);
        assertThat(waiting.approvals()).singleElement().satisfies(step -> assertThat(step.reason())
                .contains("171 USD"));
        assertThat(chosen.state()).isEqualTo(QuoteState.APPROVED);
        Quote accepted = as(SELLER, () -> closing().accept(chosen.id(), Optional.empty()));
        assertThat(orders().find(accepted.order().orElseThrow()).orElseThrow().net())
                .isEqualTo(usd("171"));
    }

    @Full
    @DisplayName("SAL-405 A discount that only some combination has is asked about: on its line, and on average")
    default void asksAboutTheWorst() {
        String channel = ApprovalUnderTest.channel();
        policies()
                .create(ApprovalUnderTest.policy(
                        channel,
                        List.of(new ApproverRule.Role("sales-manager")),
                        new ApprovalCondition.AverageDiscount(Percent.of("5"))));
        // As it stands nothing is off; with the option instead of nothing 10 of 200 are, which is 5 %; with 9.9 % on
        // 110 it is
        // 10.89 of 210, which is 5.19 %.
        Quote fits =
                leaving(channel, line(goods("100"), 1), line(goods("100"), 1).less(Percent.of("10")));
        Quote over =
                leaving(channel, line(goods("100"), 1), line(goods("110"), 1).less(Percent.of("9.9")));
        Quote line = leaving(channel, line(goods("100"), 1), line(goods("1"), 1).less(Percent.of("10.5")));

        assertThat(fits.state()).isEqualTo(QuoteState.APPROVED);
        assertThat(over.state()).isEqualTo(QuoteState.PENDING);
        assertThat(line.approvals()).singleElement().satisfies(step -> assertThat(step.reason())
                .contains("line 2"));
    }

    private Quote leaving(String channel, PriceRequestLine... lines) {
        QuoteDraft draft = ApprovalUnderTest.through(channel, draft(lines)).leaving(Map.of("2", LineChoice.optional()));
        return as(SELLER, () -> approvals().submit(quotes().draft(draft).id()));
    }

    @Core
    @DisplayName("SAL-406 A customer chooses by a link and accepts what he has seen, and the order is of that")
    default void isChosenByLink() {
        Quote sent = sentPumps();
        String token = linkTo(sent);

        LinkedQuote chosen = links().choose(token, Set.of("2", "3"));
        refuses("quote.choice-changed", () -> links().accept(token, Optional.empty(), Set.of("1")));
        LinkedQuote accepted = links().accept(token, Optional.empty(), Set.of("2", "3"));

        // 140 + 30 and 19 % of it
        assertThat(chosen.quote().gross()).isEqualTo(usd("202.30"));
        var order = orders().find(accepted.quote().order().orElseThrow()).orElseThrow();
        assertThat(order.net()).isEqualTo(usd("170"));
        assertThat(order.lines()).hasSize(2);
        assertThat(links().accept(token, Optional.empty(), Set.of("2", "3")).quote())
                .isEqualTo(accepted.quote());
    }

    @Full
    @DisplayName("SAL-407 Nothing is chosen of what is not left to the customer, not there, or closed")
    default void choosesWhatIsLeft() {
        Quote quote = pumps();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> choices().choose(quote.id(), Set.of("1", "4")))
                .satisfies(refused -> assertThat(refusals(refused)).containsExactly("/lines quote.no-choice"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> choices().choose(new QuoteId("none"), Set.of()));
        for (QuoteState state :
                List.of(QuoteState.ACCEPTED, QuoteState.REJECTED, QuoteState.SUPERSEDED, QuoteState.EXPIRED)) {
            Quote closed = in(state);
            refuses("quote.state", () -> choices().choose(closed.id(), Set.of()));
        }
        String late = linkTo(sentPumps());
        setToday(today().plusYears(1));
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> links().choose(late, Set.of("2")));
    }

    @Concurrent
    @DisplayName("SAL-408 While many choose and one accepts, the order is of what the quote says then")
    default void isChosenAtOnce() {
        Quote sent = sentPumps();
        String token = linkTo(sent);
        List<Set<String>> wishes = List.of(Set.of("1"), Set.of("2"), Set.of("1", "3"), Set.of("2", "3"));

        Together.run(
                9, i -> i == 8 ? links().accept(token, Optional.empty()) : links().choose(token, wishes.get(i % 4)));

        Quote settled = found(sent.id());
        if (settled.state() == QuoteState.SENT) {
            settled = links().accept(token, Optional.empty()).quote();
        }
        assertThat(settled.state()).isEqualTo(QuoteState.ACCEPTED);
        assertThat(orders().find(settled.order().orElseThrow()).orElseThrow().net())
                .isEqualTo(settled.net());
    }

    @Full
    @DisplayName("SAL-409 Revisions and duplicates leave the same to the customer, at today's prices")
    default void staysLeft() {
        ProductId product = goods("100");
        Quote quote = draftedLeaving(
                Map.of("2", LineChoice.optional().asChosen(true)), line(goods("10"), 1), line(product, 1));
        as(SELLER, () -> approvals().submit(quote.id()));
        nowCosts(product, "90");

        Quote copy = as(SELLER, () -> starts().duplicate(quote.id(), Optional.empty()));
        Quote revision = as(SELLER, () -> quotes().revise(quote.id()));

        for (Quote next : List.of(copy, revision)) {
            assertThat(next.draft().choices()).isEqualTo(quote.draft().choices());
            assertThat(next.net()).isEqualTo(usd("100"));
        }
        assertThat(quote.net()).isEqualTo(usd("110"));
    }

    @Full
    @DisplayName("SAL-410 Two quotes differ by what counts in them")
    default void comparesWhatCounts() {
        Quote quote = pumps();
        as(SELLER, () -> approvals().submit(quote.id()));
        Quote revision = as(SELLER, () -> quotes().revise(quote.id()));
        as(SELLER, () -> choices().choose(revision.id(), Set.of("2")));

        var difference = reports().difference(Optional.empty(), revision.id());

        assertThat(difference.net().by()).isEqualTo(usd("40"));
        assertThat(difference.lines().stream()
                        .map(each -> each.net().by().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("40");
    }

    @Full
    @DisplayName("SAL-411 Choosing the same again changes nothing, and is no event")
    default void choosesOnce() {
        Quote quote = pumps();
        Quote chosen = as(SELLER, () -> choices().choose(quote.id(), Set.of("2")));

        assertThat(as(SELLER, () -> choices().choose(quote.id(), Set.of("2")))).isEqualTo(chosen);
        assertThat(events(quote.id().value())).containsOnlyOnce("quote.chosen");
    }

    @Full
    @DisplayName("SAL-412 Prices are promised for a year at most")
    default void promisesForAYear() {
        QuoteDraft draft = draft(line(goods("100"), 1));

        assertThat(as(SELLER, () -> quotes().draft(draft.until(today().plusDays(365))))
                        .validUntil())
                .isEqualTo(today().plusDays(365));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> quotes().draft(draft.until(today().plusDays(366))))
                .satisfies(refused ->
                        assertThat(refusals(refused)).containsExactly("/validUntil quote.validity-too-long"));
    }

    @Full
    @DisplayName(
            "SAL-413 Whatever is drafted, approved, chosen and accepted in any order: no more is ordered than was agreed to")
    default void findsNoWayRoundByChoices() {
        String channel = ApprovalUnderTest.channel();
        policies()
                .create(ApprovalUnderTest.policy(
                        channel,
                        List.of(new ApproverRule.Role("sales-manager")),
                        new ApprovalCondition.Amount(usd("300"))));
        ProductId product = goods("100");
        for (long seed = 1; seed <= ChoiceGame.GAMES; seed++) {
            new ChoiceGame(this, channel, product, seed).play();
        }
    }
}
