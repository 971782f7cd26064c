package org.tenon.order.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.order.DeliveryRule;
import org.tenon.order.InvoiceMethod;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.pricing.TaxRounding;

/** An order as an answer gives it. */
record OrderBody(
        OrderId id,
        String number,
        OrderState state,
        CustomerId customer,
        Optional<String> reference,
        LocalDate date,
        Optional<LocalDate> requestedDate,
        WarehouseId warehouse,
        Optional<String> source,
        Currency currency,
        List<OrderLineBody> lines,
        List<TaxBody> taxes,
        Money net,
        Money tax,
        Money gross,
        Optional<String> holdReason,
        Optional<InstallationBody> installation,
        String provider,
        Instant createdAt,
        int priority,
        DeliveryRule delivery,
        Optional<String> reservedBy,
        Optional<String> coupon,
        Optional<String> priceEdition,
        Optional<TaxRounding> taxRounding,
        InvoiceMethod invoiceMethod,
        Optional<LocalDate> paidOn) {

    /** When it is installed, and by whom; and another day, when the goods will not be there on this one. */
    record InstallationBody(LocalDate date, Optional<String> engineer, Optional<LocalDate> proposed) {}

    static OrderBody of(Order order) {
        return new OrderBody(
                order.id(),
                order.number(),
                order.state(),
                order.customer(),
                order.reference(),
                order.date(),
                order.requestedDate(),
                order.warehouse(),
                order.source(),
                order.currency(),
                order.lines().stream().map(OrderLineBody::of).toList(),
                order.taxTotals().stream().map(TaxBody::of).toList(),
                order.net(),
                order.tax(),
                order.gross(),
                Optional.of(order.holdReason()).filter(reason -> !reason.isEmpty()),
                order.installation().map(set -> new InstallationBody(set.date(), set.engineer(), set.proposed())),
                order.pricedBy(),
                order.createdAt(),
                order.priority(),
                order.delivery(),
                order.reservedBy(),
                order.coupon(),
                order.priceEdition(),
                order.taxRounding(),
                order.invoiceMethod(),
                order.paidOn());
    }
}
