package org.tenon.order.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.inventory.Custody;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.order.DeliveryRule;
import org.tenon.order.Installation;
import org.tenon.order.InvoiceMethod;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.order.OrderSummary;
import org.tenon.order.Tolerance;
import org.tenon.persistence.Utc;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.TaxRounding;

/** An order as it is kept, without its lines. */
@Entity
@Table(name = "order_document")
class OrderRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "order_number")
    String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    OrderState state;

    @Column(name = "customer_id")
    String customer;

    @Column(name = "reference")
    @Nullable
    String reference;

    @Column(name = "order_date")
    LocalDate date;

    @Column(name = "requested_date")
    @Nullable
    LocalDate requestedDate;

    @Column(name = "warehouse_id")
    String warehouse;

    @Column(name = "source")
    @Nullable
    String source;

    @Column(name = "currency")
    String currency;

    @Column(name = "net")
    BigDecimal net;

    @Column(name = "tax")
    BigDecimal tax;

    @Column(name = "gross")
    BigDecimal gross;

    @Column(name = "hold_reason")
    String holdReason = "";

    @Column(name = "installation_date")
    @Nullable
    LocalDate installationDate;

    @Column(name = "engineer")
    @Nullable
    String engineer;

    @Column(name = "installation_proposed")
    @Nullable
    LocalDate installationProposed;

    @Column(name = "priced_by")
    String pricedBy;

    /** Who keeps what is set aside for it, as {@code name@version}; null while nothing ever was. */
    @Column(name = "reserved_by")
    @Nullable
    String reservedBy;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    @Column(name = "priority")
    int priority;

    @Enumerated(EnumType.STRING)
    @Column(name = "delivery")
    DeliveryRule delivery = DeliveryRule.AVAILABLE;

    @Enumerated(EnumType.STRING)
    @Column(name = "invoice_method")
    InvoiceMethod invoiceMethod = InvoiceMethod.ON_ORDER;

    /** What holds for lines of products that have no tolerance of their own, in percent. */
    @Column(name = "tolerated_less")
    BigDecimal toleratedLess = BigDecimal.ZERO;

    @Column(name = "tolerated_more")
    BigDecimal toleratedMore = BigDecimal.ZERO;

    /** What pricing was told. */
    @Column(name = "channel")
    @Nullable
    String channel;

    @Column(name = "price_list")
    @Nullable
    String priceList;

    @Column(name = "coupon")
    @Nullable
    String coupon;

    /** What pricing priced it by. */
    @Column(name = "priced_list")
    @Nullable
    String pricedList;

    @Column(name = "price_edition")
    @Nullable
    String priceEdition;

    @Enumerated(EnumType.STRING)
    @Column(name = "tax_rounding")
    @Nullable
    TaxRounding taxRounding;

    /** Whether goods that came in have completed it since somebody last confirmed it. */
    @Column(name = "filled")
    boolean filled;

    @Column(name = "paid_on")
    @Nullable
    LocalDate paidOn;

    /** Set by every change, so that the version rises even when only a line has changed. */
    @Column(name = "changed_at")
    LocalDateTime changedAt;

    @Version
    @Column(name = "version")
    long version;

    /** Takes over what pricing says of the whole. */
    void price(PriceResult prices) {
        currency = prices.currency().getCurrencyCode();
        net = prices.net().amount();
        tax = prices.tax().amount();
        gross = prices.gross().amount();
        pricedBy = prices.provider();
        pricedList = prices.priceList().value();
        priceEdition = prices.edition().orElse(null);
        taxRounding = prices.taxRounding().orElse(null);
    }

    void tolerate(Tolerance tolerance) {
        toleratedLess = tolerance.less().value();
        toleratedMore = tolerance.more().value();
    }

    Tolerance tolerance() {
        return new Tolerance(new Percent(toleratedLess), new Percent(toleratedMore));
    }

    void reach(OrderState next, Instant now) {
        state = next;
        touch(now);
    }

    void touch(Instant now) {
        changedAt = Utc.later(changedAt, now);
    }

    /** Whether goods that come in may be meant for it. */
    boolean isWaiting() {
        return state == OrderState.BACKORDERED || state == OrderState.PARTLY_SHIPPED;
    }

    /** Whether goods may be set aside for it. */
    boolean holdsGoods() {
        return state == OrderState.CONFIRMED || isWaiting();
    }

    boolean isCancelled() {
        return state == OrderState.CANCELLED;
    }

    WarehouseId warehouseId() {
        return new WarehouseId(warehouse);
    }

    OrderId orderId() {
        return new OrderId(id);
    }

    CustomerId customerId() {
        return new CustomerId(customer);
    }

    /** The name under which the order claims credit and holds stock. */
    String document() {
        return "order/" + id;
    }

    /** Tells inventory whose stock a call is about, and with whom it is. */
    Custody custody() {
        return Custody.of("order", customer, Optional.ofNullable(reservedBy).flatMap(ProviderVersion::parse));
    }

    /** Remembers who keeps what is set aside. */
    void keptBy(List<Reservation> answers) {
        answers.stream()
                .flatMap(answer -> answer.keeper().stream())
                .findFirst()
                .map(ProviderVersion::toString)
                .filter(keeper -> !keeper.equals(reservedBy))
                .ifPresent(keeper -> reservedBy = keeper);
    }

    Money money(BigDecimal amount) {
        return new Money(amount, Currency.getInstance(currency));
    }

    Order order(List<OrderLineRow> lines) {
        return new Order(
                orderId(),
                number,
                state,
                customerId(),
                Optional.ofNullable(reference),
                date,
                Optional.ofNullable(requestedDate),
                new WarehouseId(warehouse),
                Optional.ofNullable(source),
                Currency.getInstance(currency),
                lines.stream()
                        .map(line -> line.line(Currency.getInstance(currency)))
                        .toList(),
                money(net),
                money(tax),
                money(gross),
                holdReason,
                Optional.ofNullable(installationDate)
                        .map(day -> new Installation(
                                day, Optional.ofNullable(engineer), Optional.ofNullable(installationProposed))),
                pricedBy,
                Utc.instant(createdAt),
                version,
                priority,
                delivery,
                Optional.ofNullable(reservedBy),
                Optional.ofNullable(coupon),
                Optional.ofNullable(priceEdition),
                Optional.ofNullable(taxRounding),
                invoiceMethod,
                Optional.ofNullable(paidOn));
    }

    /** Prices lines as the order's were, at its day. */
    PriceRequest priceRequest(List<PriceRequestLine> lines) {
        return priceRequest(lines, Optional.ofNullable(taxRounding));
    }

    /** @param rounding where taxes are rounded; empty for the way of whoever prices them */
    PriceRequest priceRequest(List<PriceRequestLine> lines, Optional<TaxRounding> rounding) {
        return new PriceRequest(
                customerId(),
                Optional.of(Currency.getInstance(currency)),
                Optional.of(date),
                Optional.ofNullable(channel),
                Optional.ofNullable(priceList),
                Optional.ofNullable(coupon),
                lines,
                Optional.of("order"),
                Optional.empty(),
                rounding);
    }

    /** Whether nothing of it may leave before it is paid. */
    boolean awaitsPayment() {
        return delivery == DeliveryRule.AFTER_PAYMENT && paidOn == null && gross.signum() > 0;
    }

    /** Says that less would leave than may. */
    ConflictException incomplete() {
        return new ConflictException(
                "order.incomplete",
                delivery == DeliveryRule.COMPLETE_ORDER
                        ? "The order " + number + " leaves at once, when all of it is there."
                        : "The lines of the order " + number + " leave as a whole.",
                Map.of("order", id, "delivery", delivery.name()));
    }

    OrderSummary summary(OpenGoods goods) {
        return new OrderSummary(
                orderId(),
                number,
                state,
                customerId(),
                date,
                money(net),
                money(tax),
                money(gross),
                version,
                goods.promised(),
                goods.missing());
    }
}
