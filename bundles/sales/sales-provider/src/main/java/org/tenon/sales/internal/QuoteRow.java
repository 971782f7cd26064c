package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.order.OrderId;
import org.tenon.persistence.Utc;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.TaxRounding;
import org.tenon.sales.LineChoice;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteState;
import org.tenon.sales.QuoteSummary;

/** One revision of a quote as it is kept, without its lines and approvals. */
@Entity
@Table(name = "sales_quote")
class QuoteRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "quote_number")
    String number;

    @Column(name = "revision")
    int revision;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    QuoteState state;

    @Column(name = "owner")
    String owner;

    @Column(name = "customer_id")
    String customer;

    @Column(name = "opportunity_id")
    @Nullable
    String opportunity;

    @Column(name = "quote_date")
    LocalDate date;

    @Column(name = "valid_until")
    LocalDate validUntil;

    @Column(name = "channel")
    @Nullable
    String channel;

    @Column(name = "wished_currency")
    @Nullable
    String wishedCurrency;

    @Column(name = "wished_price_list")
    @Nullable
    String wishedPriceList;

    @Column(name = "currency")
    String currency;

    @Column(name = "price_list")
    String priceList;

    @Column(name = "net")
    BigDecimal net;

    /** Of the dearest of the combinations that are left to the customer: what approvers decide about. */
    @Column(name = "dearest_net")
    BigDecimal dearestNet;

    @Column(name = "tax")
    BigDecimal tax;

    @Column(name = "gross")
    BigDecimal gross;

    @Column(name = "priced_by")
    String pricedBy;

    @Column(name = "coupon")
    @Nullable
    String coupon;

    @Column(name = "price_edition")
    @Nullable
    String priceEdition;

    @Enumerated(EnumType.STRING)
    @Column(name = "tax_rounding")
    @Nullable
    TaxRounding taxRounding;

    @Column(name = "sent_by")
    @Nullable
    String sentBy;

    @Column(name = "sent_at")
    @Nullable
    LocalDateTime sentAt;

    @Column(name = "submitted_by")
    @Nullable
    String submittedBy;

    @Column(name = "submitted_at")
    @Nullable
    LocalDateTime submittedAt;

    @Column(name = "approved_at")
    @Nullable
    LocalDateTime approvedAt;

    /** Of what was handed in; empty for a draft. */
    @Column(name = "content_seal")
    @Nullable
    String contentSeal;

    @Column(name = "order_id")
    @Nullable
    String order;

    @Column(name = "reason")
    String reason = "";

    @Column(name = "created_at")
    LocalDateTime createdAt;

    /** Set by every change, so that the version rises even when only a step of the approval has changed. */
    @Column(name = "changed_at")
    LocalDateTime changedAt;

    @Version
    @Column(name = "version")
    long version;

    void write(QuoteContent content, Instant now) {
        QuoteDraft draft = content.draft();
        PriceResult prices = content.prices();
        customer = draft.customer().value();
        opportunity = draft.opportunity().map(OpportunityId::value).orElse(null);
        date = content.date();
        validUntil = content.validUntil();
        channel = draft.channel().orElse(null);
        wishedCurrency = draft.currency().map(Currency::getCurrencyCode).orElse(null);
        wishedPriceList = draft.priceList().orElse(null);
        currency = prices.currency().getCurrencyCode();
        priceList = prices.priceList().value();
        net = prices.net().amount();
        dearestNet = content.dearestNet();
        tax = prices.tax().amount();
        gross = prices.gross().amount();
        pricedBy = prices.provider();
        coupon = draft.coupon().orElse(null);
        priceEdition = prices.edition().orElse(null);
        taxRounding = prices.taxRounding().orElse(null);
        touch(now);
    }

    /** Sums up what counts now. */
    void total(List<QuoteLineRow> lines, Instant now) {
        net = sum(lines, line -> line.net);
        tax = sum(lines, line -> line.tax);
        gross = sum(lines, line -> line.gross);
        touch(now);
    }

    static BigDecimal sum(List<QuoteLineRow> lines, Function<QuoteLineRow, BigDecimal> amount) {
        return lines.stream().filter(line -> line.counts).map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void reach(QuoteState next, Instant now) {
        state = next;
        touch(now);
    }

    private void touch(Instant now) {
        changedAt = changedAt == null ? Utc.column(now) : Utc.later(changedAt, now);
    }

    void submit(String user, String seal, Instant now) {
        submittedBy = user;
        submittedAt = Utc.column(now);
        contentSeal = seal;
        reach(QuoteState.PENDING, now);
    }

    boolean isOver(LocalDate today) {
        return validUntil.isBefore(today);
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    Money money(BigDecimal amount) {
        return new Money(amount, currency());
    }

    QuoteId quoteId() {
        return new QuoteId(id);
    }

    QuoteDraft draft(List<QuoteLineRow> lines) {
        Map<String, LineChoice> choices = new TreeMap<>();
        lines.forEach(line -> line.choice().ifPresent(choice -> choices.put(line.key(), choice)));
        return new QuoteDraft(
                new CustomerId(customer),
                Optional.ofNullable(opportunity).map(OpportunityId::new),
                Optional.ofNullable(wishedCurrency).map(Currency::getInstance),
                Optional.of(date),
                Optional.of(validUntil),
                Optional.ofNullable(channel),
                Optional.ofNullable(wishedPriceList),
                lines.stream().map(QuoteLineRow::wish).toList(),
                Optional.ofNullable(coupon),
                choices);
    }

    Quote quote(List<QuoteLineRow> lines, List<ApprovalRow> approvals) {
        return new Quote(
                quoteId(),
                number,
                revision,
                state,
                owner,
                draft(lines),
                currency(),
                date,
                validUntil,
                priceList,
                lines.stream().map(line -> line.line(currency())).toList(),
                money(net),
                money(tax),
                money(gross),
                approvals.stream().map(ApprovalRow::approval).toList(),
                Optional.ofNullable(order).map(OrderId::new),
                reason,
                pricedBy,
                Utc.instant(createdAt),
                version,
                Optional.ofNullable(priceEdition),
                Optional.ofNullable(taxRounding));
    }

    QuoteSummary summary() {
        return new QuoteSummary(
                quoteId(),
                number,
                revision,
                state,
                new CustomerId(customer),
                owner,
                date,
                validUntil,
                money(net),
                money(gross),
                version);
    }
}
