package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.problem.ForbiddenException;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteService;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Who may say which prices count: no policy of approval sees a discount that is another day's or another list's price. */
public interface PriceChoiceContract extends SalesUnderTest {

    /** May write quotes, and choose no prices. */
    Actor PLAIN_SELLER = new Actor("sid.seller", Set.of("sales"), Set.of("quote.*"));

    /** Like him, and may choose. */
    Actor CHOOSER = new Actor("chris.chooser", Set.of("sales"), Set.of("quote.*", QuoteService.CHOOSE_PRICES));

    private static QuoteDraft from(QuoteDraft draft, PriceListId list) {
        return new QuoteDraft(
                draft.customer(),
                draft.opportunity(),
                draft.currency(),
                draft.date(),
                draft.validUntil(),
                draft.channel(),
                Optional.of(list.value()),
                draft.lines());
    }

    /** A list on which the product costs a tenth. */
    private PriceListId cheapList(ProductId product) {
        PriceListId list = priceLists()
                .create(NewPriceList.of("CHEAP-" + UUID.randomUUID(), "For friends", USD))
                .id();
        priceLists()
                .addRules(list, List.of(NewPriceRule.of(RuleScope.product(product), new RuleEffect.Price(usd("10")))));
        return list;
    }

    private void forbids(Runnable action) {
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> actors().as(PLAIN_SELLER, action))
                .matches(refused -> refused.code().equals("quote.price-choice"));
    }

    @Core
    @DisplayName("SAL-270 The prices of another day or list take the permission price.choose")
    default void asksWhoChooses() {
        ProductId product = goods("100");
        PriceListId cheap = cheapList(product);
        QuoteDraft plain = draft(line(product, 1));

        forbids(() -> quotes().draft(plain.on(today().minusDays(1))));
        forbids(() -> quotes().draft(plain.on(today().plusDays(1)).until(today().plusDays(9))));
        forbids(() -> quotes().draft(from(plain, cheap)));

        assertThat(as(PLAIN_SELLER, () -> quotes().draft(plain.on(today()))).net())
                .isEqualTo(usd("100"));
        assertThat(as(CHOOSER, () -> quotes().draft(from(plain, cheap))).net()).isEqualTo(usd("10"));
    }

    @Core
    @DisplayName("SAL-271 A draft is not changed to another day or list without it, and keeps what was chosen for it")
    default void asksWhoChanges() {
        ProductId product = goods("100");
        PriceListId cheap = cheapList(product);
        Quote quote = as(PLAIN_SELLER, () -> quotes().draft(draft(line(product, 1))));

        forbids(() -> quotes().change(quote.id(), quote.version(), from(quote.draft(), cheap)));
        forbids(() -> quotes().change(quote.id(), quote.version(), quote.draft().on(today().minusDays(3))));
        assertThat(found(quote.id())).isEqualTo(quote);

        Quote chosen = as(CHOOSER, () -> quotes().change(quote.id(), quote.version(), from(quote.draft(), cheap)));
        setToday(today().plusDays(1));
        Quote kept = as(PLAIN_SELLER, () -> quotes().change(chosen.id(), chosen.version(), chosen.draft()));
        assertThat(kept.net()).isEqualTo(usd("10"));

        QuoteDraft forAnother = new QuoteDraft(
                customer(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                kept.draft().priceList(),
                kept.draft().lines());
        forbids(() -> quotes().change(kept.id(), kept.version(), forAnother));
    }

    @Full
    @DisplayName("SAL-272 A duplicate leaves a chosen list behind unless its writer may choose; a revision keeps it")
    default void asksWhoDuplicates() {
        ProductId product = goods("100");
        PriceListId cheap = cheapList(product);
        Quote chosen = as(CHOOSER, () -> quotes().draft(from(draft(line(product, 1)), cheap)));

        assertThat(as(PLAIN_SELLER, () -> starts().duplicate(chosen.id(), Optional.empty()))
                        .net())
                .isEqualTo(usd("100"));
        assertThat(as(CHOOSER, () -> starts().duplicate(chosen.id(), Optional.empty()))
                        .net())
                .isEqualTo(usd("10"));
        as(PLAIN_SELLER, () -> approvals().submit(chosen.id()));
        assertThat(as(PLAIN_SELLER, () -> quotes().revise(chosen.id())).net()).isEqualTo(usd("10"));
    }
}
