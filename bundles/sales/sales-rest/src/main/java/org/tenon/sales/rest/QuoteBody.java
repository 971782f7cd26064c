package org.tenon.sales.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.message.DeliveryState;
import org.tenon.kernel.message.Message;
import org.tenon.kernel.message.MessageId;
import org.tenon.order.OrderId;
import org.tenon.pricing.TaxRounding;
import org.tenon.sales.Approval;
import org.tenon.sales.ApprovalPolicyId;
import org.tenon.sales.ApproverKind;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteLink;
import org.tenon.sales.QuoteState;
import org.tenon.sales.SentQuote;

/** A quote as an answer gives it. */
record QuoteBody(
        QuoteId id,
        String number,
        int revision,
        QuoteState state,
        String owner,
        CustomerId customer,
        Optional<OpportunityId> opportunity,
        Currency currency,
        LocalDate date,
        LocalDate validUntil,
        Optional<String> channel,
        String priceList,
        List<QuoteLineBody> lines,
        List<TaxBody> taxes,
        Money net,
        Money tax,
        Money gross,
        List<ApprovalBody> approvals,
        Optional<OrderId> order,
        Optional<String> reason,
        String provider,
        Instant createdAt,
        Optional<String> coupon,
        Optional<String> priceEdition,
        Optional<TaxRounding> taxRounding,
        Optional<DeliveryBody> delivery) {

    /** What came of sending it; with the answer to that, and never again. */
    record DeliveryBody(
            Optional<MessageId> message,
            Optional<DeliveryState> state,
            Optional<String> link,
            Optional<Instant> linkExpires) {

        static DeliveryBody of(SentQuote sent) {
            return new DeliveryBody(
                    sent.message().map(Message::id),
                    sent.message().map(Message::state),
                    sent.link().map(QuoteLink::address),
                    sent.link().map(QuoteLink::expires));
        }
    }

    /** A step of the approval. */
    record ApprovalBody(
            int step,
            String reason,
            String approver,
            Approval.State state,
            Optional<String> decidedBy,
            Optional<Instant> decidedAt,
            Optional<String> comment,
            ApproverKind approverKind,
            int stage,
            Optional<ApprovalPolicyId> policy,
            Optional<String> onBehalfOf,
            Optional<Integer> carriedFrom,
            Optional<Instant> openedAt) {

        static ApprovalBody of(Approval approval) {
            return new ApprovalBody(
                    approval.step(),
                    approval.reason(),
                    approval.approver(),
                    approval.state(),
                    approval.decidedBy(),
                    approval.decidedAt(),
                    said(approval.comment()),
                    approval.kind(),
                    approval.stage(),
                    approval.policy(),
                    approval.onBehalfOf(),
                    approval.carriedFrom(),
                    approval.openedAt());
        }
    }

    static QuoteBody of(Quote quote) {
        return of(quote, Optional.empty());
    }

    static QuoteBody of(SentQuote sent) {
        boolean left = sent.message().isPresent() || sent.link().isPresent();
        return of(sent.quote(), left ? Optional.of(DeliveryBody.of(sent)) : Optional.empty());
    }

    private static QuoteBody of(Quote quote, Optional<DeliveryBody> delivery) {
        return new QuoteBody(
                quote.id(),
                quote.number(),
                quote.revision(),
                quote.state(),
                quote.owner(),
                quote.draft().customer(),
                quote.draft().opportunity(),
                quote.currency(),
                quote.date(),
                quote.validUntil(),
                quote.draft().channel(),
                quote.priceList(),
                quote.lines().stream().map(QuoteLineBody::of).toList(),
                quote.taxTotals().stream().map(TaxBody::of).toList(),
                quote.net(),
                quote.tax(),
                quote.gross(),
                quote.approvals().stream().map(ApprovalBody::of).toList(),
                quote.order(),
                said(quote.reason()),
                quote.pricedBy(),
                quote.createdAt(),
                quote.draft().coupon(),
                quote.priceEdition(),
                quote.taxRounding(),
                delivery);
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(words -> !words.isEmpty());
    }
}
