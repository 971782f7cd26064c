package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.sales.Opportunity;
import org.tenon.sales.OpportunityDetails;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteState;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** Quotes that begin with what is known already. */
public interface QuoteStartContract extends SalesUnderTest {

    private Opportunity opportunity(CustomerId customer) {
        return opportunities()
                .open(new OpportunityDetails(
                        customer, "A chance", "qualified", usd("500"), today().plusDays(30), Optional.empty()));
    }

    @Core
    @DisplayName("SAL-150 An opportunity becomes a quote in one call: its customer, its currency, today's prices")
    default void beginsWithAnOpportunity() {
        Opportunity opportunity = opportunity(customer());

        Quote quote = as(SELLER, () -> starts().fromOpportunity(opportunity.id(), List.of(line(goods("100"), 2))));

        assertThat(quote.state()).isEqualTo(QuoteState.DRAFT);
        assertThat(quote.draft().customer()).isEqualTo(opportunity.details().customer());
        assertThat(quote.draft().opportunity()).contains(opportunity.id());
        assertThat(quote.currency()).isEqualTo(USD);
        assertThat(quote.date()).isEqualTo(today());
        assertThat(quote.net()).isEqualTo(usd("200"));
        assertThat(quote.owner()).isEqualTo(SELLER.user());
        assertThat(found(quote.id())).isEqualTo(quote);
        assertThat(events(quote.id().value())).containsExactly("quote.drafted");
    }

    @Full
    @DisplayName("SAL-151 There is no quote of an opportunity that is not there, or of no lines")
    default void needsAnOpportunity() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> starts().fromOpportunity(new OpportunityId("none"), List.of(line(goods("100"), 2))))
                .matches(refused -> refused.code().equals("opportunity.not-found"));
        OpportunityId opportunity = opportunity(customer()).id();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> starts().fromOpportunity(opportunity, List.of()));
    }

    @Core
    @DisplayName("SAL-152 A duplicate asks for the same at today's prices, as a draft of its own number")
    default void duplicates() {
        ProductId product = goods("100");
        Quote old = submitted(line(product, 3).less(Percent.of("5")));
        setToday(today().plusDays(3));
        nowCosts(product, "120");

        Quote copy = as(MANAGER, () -> starts().duplicate(old.id(), Optional.empty()));

        assertThat(copy.number()).isNotEqualTo(old.number());
        assertThat(copy.revision()).isEqualTo(1);
        assertThat(copy.state()).isEqualTo(QuoteState.DRAFT);
        assertThat(copy.owner()).isEqualTo(MANAGER.user());
        assertThat(copy.draft().lines()).isEqualTo(old.draft().lines());
        // 3 x 120 less 5 %
        assertThat(copy.net()).isEqualTo(usd("342"));
        assertThat(copy.validUntil()).isEqualTo(today().plusDays(VALIDITY_DAYS));
        assertThat(found(old.id())).isEqualTo(old);
    }

    @Core
    @DisplayName("SAL-153 A duplicate takes no approval along, from whatever state")
    default void duplicatesNoApproval() {
        for (QuoteState state : QuoteState.values()) {
            Quote old = in(state);
            Quote copy = as(SELLER, () -> starts().duplicate(old.id(), Optional.empty()));
            assertThat(copy.state()).as("of one that is %s", state).isEqualTo(QuoteState.DRAFT);
            assertThat(copy.approvals()).isEmpty();
        }
        Quote agreed = pending();
        as(MANAGER, () -> approvals().approve(agreed.id(), ""));
        Quote copy = as(SELLER, () -> starts().duplicate(agreed.id(), Optional.empty()));
        assertThat(as(SELLER, () -> approvals().submit(copy.id())).state()).isEqualTo(QuoteState.PENDING);
    }

    @Full
    @DisplayName("SAL-154 A duplicate for another customer leaves the opportunity behind")
    default void duplicatesForOthers() {
        CustomerId customer = customer();
        Quote old = starts().fromOpportunity(opportunity(customer).id(), List.of(line(goods("100"), 2)));
        CustomerId other = customer();

        assertThat(starts().duplicate(old.id(), Optional.empty()).draft().opportunity())
                .isEqualTo(old.draft().opportunity());
        Quote copy = starts().duplicate(old.id(), Optional.of(other));
        assertThat(copy.draft().customer()).isEqualTo(other);
        assertThat(copy.draft().opportunity()).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> starts().duplicate(new QuoteId("none"), Optional.empty()))
                .matches(refused -> refused.code().equals("quote.not-found"));
    }

    @Concurrent
    @DisplayName("SAL-155 Eight who duplicate a quote at once get eight")
    default void duplicatesAtOnce() {
        Quote old = approved();

        List<Quote> copies = Together.all(8, i -> starts().duplicate(old.id(), Optional.empty()));

        assertThat(copies).extracting(Quote::number).doesNotHaveDuplicates();
    }
}
