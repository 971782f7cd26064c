package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;
import static org.tenon.testing.contract.sales.SalesUnderTest.pointers;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomersInSight;
import org.tenon.inventory.Promise;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.order.OrderId;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.pricing.ShownPrice;
import org.tenon.sales.OpportunityDetails;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteLine;
import org.tenon.sales.QuoteQuery;
import org.tenon.sales.QuoteState;
import org.tenon.sales.QuoteSummary;
import org.tenon.sales.Repricing;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Writing and finding quotes. */
public interface QuoteContract extends SalesUnderTest {

    private static QuoteDraft with(QuoteDraft draft, Optional<OpportunityId> opportunity) {
        return new QuoteDraft(
                draft.customer(),
                opportunity,
                draft.currency(),
                draft.date(),
                draft.validUntil(),
                draft.channel(),
                draft.priceList(),
                draft.lines());
    }

    private OpportunityId opportunity(CustomerId customer) {
        return opportunities()
                .open(new OpportunityDetails(customer, "A chance", "lead", usd("1"), today(), Optional.empty()))
                .id();
    }

    @Core
    @DisplayName("SAL-20 A quote is a draft of its first revision, priced to the cent")
    default void drafts() {
        Quote quote = drafted(line(goods("9.99"), 3), line(goods("100"), 2));

        assertThat(quote.state()).isEqualTo(QuoteState.DRAFT);
        assertThat(quote.revision()).isEqualTo(1);
        assertThat(quote.number()).isNotBlank();
        assertThat(quote.owner()).isEqualTo("sam.seller");
        assertThat(quote.currency()).isEqualTo(USD);
        assertThat(quote.lines()).extracting(QuoteLine::line).containsExactly("1", "2");
        // 3 x 9.99 = 29.97 and 2 x 100 = 200; 19 % of them are 5.69 and 38.00
        assertThat(quote.net()).isEqualTo(usd("229.97"));
        assertThat(quote.tax()).isEqualTo(usd("43.69"));
        assertThat(quote.gross()).isEqualTo(usd("273.66"));
        assertThat(events(quote.id().value())).containsExactly("quote.drafted");
    }

    @Core
    @DisplayName("SAL-21 Every line is what pricing says, with its taxes and its trace")
    default void isPricedByPricing() {
        QuoteDraft draft = draft(
                line(goods("9.99"), 3).less(Percent.of("5")),
                line(goods("7"), 1).at(usd("6.5")));

        Quote quote = quotes().draft(draft);

        var prices = pricing().price(PriceRequest.of(draft.customer(), draft.lines()));
        assertThat(quote.lines()).extracting(QuoteLine::priced).isEqualTo(prices.lines());
        assertThat(quote.pricedBy()).isEqualTo(prices.provider());
        assertThat(quote.priceList()).isEqualTo(prices.priceList().value());
        assertThat(quote.lines().get(0).priced().trace()).isNotEmpty();
    }

    @Core
    @DisplayName("SAL-22 A quote is read as it was written")
    default void isReadAsWritten() {
        ProductId product = goods("0.0395");
        receive(product, 5);
        Quote quote = drafted(
                line(product, 7).less(Percent.of("2.5")), line(goods("7"), 1).at(usd("6.123456")));

        assertThat(found(quote.id())).isEqualTo(quote);
    }

    @Full
    @DisplayName("SAL-23 Every line says when it can be delivered")
    default void promises() {
        ProductId product = goods("10");
        receive(product, 5);

        Quote quote = drafted(line(product, 7), line(product(ProductKind.SERVICE, "80"), 4));

        List<Promise> goods = quote.lines().get(0).availability();
        assertThat(goods)
                .extracting(promise -> promise.quantity().intValueExact())
                .containsExactly(5, 2);
        assertThat(goods.get(0).date()).isEqualTo(today());
        assertThat(goods.get(1).date()).isAfter(today());
        assertThat(quote.lines().get(1).availability())
                .extracting(Promise::basis)
                .containsExactly(Promise.Basis.SERVICE);
    }

    @Core
    @DisplayName("SAL-24 A quote is of today and valid for 30 days, unless it says otherwise")
    default void hasDates() {
        Quote quote = drafted(line(goods("10"), 1));

        assertThat(quote.date()).isEqualTo(today());
        assertThat(quote.validUntil()).isEqualTo(today().plusDays(VALIDITY_DAYS));
        assertThat(quote.draft().date()).contains(quote.date());
        assertThat(quote.draft().validUntil()).contains(quote.validUntil());
    }

    @Full
    @DisplayName("SAL-25 A quote of an earlier day has that day's prices, and its validity counts from today")
    default void isOfAnEarlierDay() {
        ProductId product = goods("10");
        LocalDate earlier = today().minusDays(100);
        nowCosts(product, "12");

        Quote quote = quotes().draft(draft(line(product, 1)).on(earlier));

        assertThat(quote.date()).isEqualTo(earlier);
        assertThat(quote.net()).isEqualTo(usd("10"));
        assertThat(quote.validUntil()).isEqualTo(today().plusDays(VALIDITY_DAYS));
    }

    @Full
    @DisplayName("SAL-26 A validity that is named is kept; one before the quote's day is refused")
    default void keepsItsValidity() {
        QuoteDraft draft = draft(line(goods("10"), 1));

        assertThat(quotes().draft(draft.until(today())).validUntil()).isEqualTo(today());
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> quotes().draft(draft.until(today().minusDays(1))));
        assertThat(pointers(refused)).containsExactly("/validUntil");
    }

    @Full
    @DisplayName("SAL-27 An unknown customer is refused")
    default void refusesUnknownCustomer() {
        QuoteDraft draft = QuoteDraft.of(new CustomerId("nobody"), List.of(line(goods("10"), 1)));

        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> quotes().draft(draft));

        assertThat(pointers(refused)).containsExactly("/customer");
    }

    @Full
    @DisplayName("SAL-28 A quote keeps its opportunity, which must be one of its customer")
    default void belongsToAnOpportunity() {
        QuoteDraft draft = draft(line(goods("10"), 1));
        OpportunityId ours = opportunity(draft.customer());
        OpportunityId others = opportunity(customer());

        assertThat(quotes().draft(with(draft, Optional.of(ours))).draft().opportunity())
                .contains(ours);
        for (OpportunityId wrong : List.of(others, new OpportunityId("nothing"))) {
            InvalidRequestException refused = catchThrowableOfType(
                    InvalidRequestException.class, () -> quotes().draft(with(draft, Optional.of(wrong))));
            assertThat(pointers(refused)).containsExactly("/opportunity");
        }
    }

    @Core
    @DisplayName("SAL-29 What pricing refuses is refused with its place, and nothing is written")
    default void refusesWhatPricingRefuses() {
        CustomerId customer = customer();
        List<PriceRequestLine> lines =
                List.of(line(goods("10"), 1), line(goods("10"), 0), line(new ProductId("nothing"), 1));

        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> quotes().draft(QuoteDraft.of(customer, lines)));

        assertThat(pointers(refused)).contains("/lines/1/quantity");
        assertThat(quotes().search(new QuoteQuery(Optional.of(customer), Set.of()), PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Full
    @DisplayName("SAL-30 A return is quoted with negative amounts and promises nothing")
    default void quotesReturns() {
        Quote quote = drafted(line(goods("10"), -2), line(goods("50"), 1));

        assertThat(quote.lines().get(0).priced().net()).isEqualTo(usd("-20"));
        assertThat(quote.lines().get(0).availability()).isEmpty();
        assertThat(quote.lines().get(1).availability()).isNotEmpty();
        assertThat(quote.net()).isEqualTo(usd("30"));
    }

    @Full
    @DisplayName("SAL-31 Two quotes have two numbers")
    default void hasItsOwnNumber() {
        assertThat(drafted(line(goods("10"), 1)).number())
                .isNotEqualTo(drafted(line(goods("10"), 1)).number());
    }

    @Core
    @DisplayName("SAL-32 A rewritten draft has other lines and prices, and a higher version")
    default void rewrites() {
        ProductId first = goods("10");
        ProductId second = goods("20");
        Quote quote = drafted(line(first, 1), line(second, 1), line(first, 5));
        QuoteDraft shorter = QuoteDraft.of(quote.draft().customer(), List.of(line(second, 3)));

        Quote changed = quotes().change(quote.id(), quote.version(), shorter);

        assertThat(changed.lines()).hasSize(1);
        assertThat(changed.net()).isEqualTo(usd("60"));
        assertThat(changed.number()).isEqualTo(quote.number());
        assertThat(changed.version()).isGreaterThan(quote.version());
        assertThat(found(quote.id())).isEqualTo(changed);
    }

    @Full
    @DisplayName("SAL-33 A rewritten draft has today's prices")
    default void rewritesAtTodaysPrices() {
        ProductId product = goods("10");
        Quote quote = drafted(line(product, 1));
        nowCosts(product, "12");

        Quote changed = quotes().change(
                        quote.id(),
                        quote.version(),
                        QuoteDraft.of(quote.draft().customer(), List.of(line(product, 1))));

        assertThat(changed.net()).isEqualTo(usd("12"));
    }

    @Full
    @DisplayName("SAL-34 What the seller wrote can be written again as it was read")
    default void rewritesWhatWasRead() {
        Quote quote = drafted(
                line(goods("10"), 3).less(Percent.of("4")), line(goods("7"), 1).at(usd("6.5")));

        Quote changed =
                quotes().change(quote.id(), quote.version(), found(quote.id()).draft());

        assertThat(changed.lines()).isEqualTo(quote.lines());
        assertThat(changed.draft()).isEqualTo(quote.draft());
    }

    @Full
    @DisplayName("SAL-35 A change that is based on an older version is refused and changes nothing")
    default void refusesStaleChange() {
        Quote quote = drafted(line(goods("10"), 1));
        Quote changed = quotes().change(quote.id(), quote.version(), quote.draft());

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> quotes().change(quote.id(), quote.version(), quote.draft()));
        assertThat(found(quote.id())).isEqualTo(changed);
    }

    @Full
    @DisplayName("SAL-36 Only a draft can be rewritten")
    default void refusesChangeOfOthers() {
        for (QuoteState state : SalesUnderTest.statesBut(QuoteState.DRAFT)) {
            Quote quote = in(state);

            assertThatExceptionOfType(ConflictException.class)
                    .as(state.name())
                    .isThrownBy(() -> quotes().change(quote.id(), quote.version(), quote.draft()))
                    .matches(refused -> refused.code().equals("quote.state"));
            assertThat(found(quote.id())).isEqualTo(quote);
        }
    }

    @Full
    @DisplayName("SAL-42 A draft that is priced again has the prices of its date, and is the same otherwise")
    default void reprices() {
        ProductId product = goods("10");
        Quote quote = drafted(line(product, 2));
        nowCosts(product, "12");

        Quote current = quotes().reprice(quote.id(), Repricing.CURRENT);
        Quote pinned = quotes().reprice(quote.id(), Repricing.PINNED);

        assertThat(current.net()).isEqualTo(usd("24"));
        assertThat(current.draft()).isEqualTo(quote.draft());
        assertThat(current.version()).isGreaterThan(quote.version());
        assertThat(pinned.net()).isEqualTo(usd("24"));
        assertThat(pinned.pricedBy()).isEqualTo(quote.pricedBy());
        assertThat(found(quote.id())).isEqualTo(pinned);
    }

    @Full
    @DisplayName("SAL-43 Only a draft can be priced again")
    default void refusesRepricingOfOthers() {
        for (QuoteState state : SalesUnderTest.statesBut(QuoteState.DRAFT)) {
            Quote quote = in(state);

            assertThatExceptionOfType(ConflictException.class)
                    .as(state.name())
                    .isThrownBy(() -> quotes().reprice(quote.id(), Repricing.CURRENT))
                    .matches(refused -> refused.code().equals("quote.state"));
            assertThat(found(quote.id())).isEqualTo(quote);
        }
    }

    @Core
    @DisplayName("SAL-37 What does not exist is not found, whatever is to be done with it")
    default void findsNoQuote() {
        QuoteId nothing = new QuoteId("nothing");
        QuoteDraft draft = draft(line(goods("10"), 1));

        assertThat(quotes().find(nothing)).isEmpty();
        List<Runnable> actions = List.of(
                () -> quotes().change(nothing, 1, draft),
                () -> quotes().revise(nothing),
                () -> quotes().reprice(nothing, Repricing.CURRENT),
                () -> approvals().submit(nothing),
                () -> approvals().approve(nothing, ""),
                () -> approvals().reject(nothing, ""),
                () -> closing().send(nothing, "email"),
                () -> closing().accept(nothing, Optional.empty()));
        for (Runnable action : actions) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(action::run)
                    .matches(missing -> missing.code().equals("quote.not-found"));
        }
    }

    @Core
    @DisplayName("SAL-38 Quotes are listed by customer and state, the newest first, page by page")
    default void listsQuotes() {
        CustomerId customer = customer();
        ProductId product = goods("10");
        List<QuoteId> written = Collections.nCopies(5, QuoteDraft.of(customer, List.of(line(product, 1)))).stream()
                .map(draft -> quotes().draft(draft).id())
                .toList();
        approvals().submit(written.get(2));

        assertThat(listed(customer, Set.of()))
                .containsExactly(written.get(4), written.get(3), written.get(2), written.get(1), written.get(0));
        assertThat(listed(customer, Set.of(QuoteState.DRAFT)))
                .containsExactly(written.get(4), written.get(3), written.get(1), written.get(0));
        assertThat(listed(customer, Set.of(QuoteState.APPROVED, QuoteState.SENT)))
                .containsExactly(written.get(2));
    }

    @Core
    @DisplayName(
            "SAL-500 A list has the quotes that its reader wrote and those of customers whom he sees, in full pages")
    default void listsQuotesThatTheReaderSees() {
        Actor reader = new Actor("reader-" + UUID.randomUUID(), Set.of("sales"), Set.of("*"));
        CustomerId seen = customer();
        CustomerId hidden = customer();
        List<QuoteId> expected = new ArrayList<>();
        for (CustomerId customer : List.of(hidden, seen, hidden, seen)) {
            QuoteId id = quotes().draft(QuoteDraft.of(customer, List.of(line(goods("10"), 1))))
                    .id();
            if (customer.equals(seen)) {
                expected.add(0, id);
            }
        }
        expected.add(
                0,
                as(reader, () -> quotes().draft(QuoteDraft.of(hidden, List.of(line(goods("10"), 1)))))
                        .id());

        assertThat(seenBy(new CustomersInSight(reader.user(), Set.of(seen)))).containsExactlyElementsOf(expected);
        assertThat(seenBy(new CustomersInSight(reader.user(), Set.of()))).containsExactly(expected.get(0));
        assertThat(seenBy(new CustomersInSight("nobody-" + UUID.randomUUID(), Set.of())))
                .isEmpty();
    }

    private List<QuoteId> seenBy(CustomersInSight reader) {
        QuoteQuery query = new QuoteQuery(Optional.empty(), Set.of(), Optional.of(reader));
        assertThat(quotes().search(query, PageRequest.first(1)).items()).hasSizeLessThanOrEqualTo(1);
        return SalesUnderTest.all(page -> quotes().search(query, page)).stream()
                .map(QuoteSummary::id)
                .toList();
    }

    private List<QuoteId> listed(CustomerId customer, Set<QuoteState> states) {
        return SalesUnderTest.all(page -> quotes().search(new QuoteQuery(Optional.of(customer), states), page)).stream()
                .map(QuoteSummary::id)
                .toList();
    }

    @Full
    @DisplayName("SAL-39 A quote of a thousand lines is read as it was written")
    default void isLarge() {
        ProductId product = goods("9.99");
        Quote quote = quotes().draft(QuoteDraft.of(customer(), Collections.nCopies(1000, line(product, 3))));

        assertThat(found(quote.id())).isEqualTo(quote);
        // 1000 lines of 29.97 and 5.69 tax
        assertThat(quote.gross()).isEqualTo(usd("35660"));
    }

    @Full
    @DisplayName("SAL-40 The price of a day that a rule does not cover is a refusal, not a guess")
    default void refusesWithoutPrice() {
        ProductId product = goods("10");
        LocalDate tomorrow = today().plusDays(1);
        nowCosts(product, "12");
        costs(product(ProductKind.GOODS, "1"), "5", new DateRange(Optional.of(tomorrow), Optional.empty()));
        QuoteDraft unpriced = draft(line(unpriced(), 1));

        assertThatExceptionOfType(org.tenon.pricing.NoPriceException.class).isThrownBy(() -> quotes().draft(unpriced));
    }

    private ProductId unpriced() {
        return products()
                .create(org.tenon.catalog.ProductDetails.goods(
                        "U-" + java.util.UUID.randomUUID(), "Without price", "pcs", "none"))
                .id();
    }

    @Full
    @DisplayName("SAL-41 A line's price and the quote's totals agree")
    default void addsUp() {
        Quote quote = drafted(line(goods("0.333"), 7), line(goods("19.99"), 3), line(goods("5"), 1));

        assertThat(quote.lines().stream().map(line -> line.priced().net()).reduce(usd("0"), (a, b) -> a.plus(b)))
                .isEqualTo(quote.net());
        assertThat(quote.lines().stream()
                        .map(QuoteLine::priced)
                        .map(PricedLine::gross)
                        .reduce(usd("0"), (a, b) -> a.plus(b)))
                .isEqualTo(quote.gross());
    }

    @Full
    @DisplayName("SAL-610 What a list shows of its discounts is kept with the quote and ordered with it")
    default void keepsWhatIsShown() {
        ProductId product = goods("100");
        PriceListId list = priceLists()
                .create(NewPriceList.of("SHOWN-" + product, "Shows its discounts", USD)
                        .showingDiscounts())
                .id();
        priceLists()
                .addRules(
                        list,
                        List.of(
                                NewPriceRule.of(RuleScope.product(product), new RuleEffect.Price(usd("20"))),
                                NewPriceRule.of(
                                        RuleScope.product(product), new RuleEffect.Discount(Percent.of("10")))));
        QuoteDraft draft = draft(line(product, 2));
        QuoteId quote = as(SELLER, () -> quotes().draft(new QuoteDraft(
                        draft.customer(),
                        draft.opportunity(),
                        draft.currency(),
                        draft.date(),
                        draft.validUntil(),
                        draft.channel(),
                        Optional.of(list.value()),
                        draft.lines())))
                .id();
        as(SELLER, () -> approvals().submit(quote));

        PricedLine quoted = found(quote).lines().get(0).priced();
        assertThat(quoted.unitPrice()).isEqualTo(usd("18"));
        assertThat(quoted.shown()).isEqualTo(new ShownPrice(usd("20"), Percent.of("10")));
        OrderId order = closing().accept(quote, Optional.empty()).order().orElseThrow();
        assertThat(orders().find(order).orElseThrow().lines().get(0).priced().shown())
                .isEqualTo(quoted.shown());
    }
}
