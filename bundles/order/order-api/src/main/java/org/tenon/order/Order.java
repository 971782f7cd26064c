package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.pricing.TaxRounding;
import org.tenon.pricing.TaxTotal;

/**
 * An order.
 *
 * @param number what people call it by, as {@code SO-000017}
 * @param lines in the order of their keys
 * @param holdReason why it is held, for a person; empty when it is not
 * @param pricedBy the provider that priced it, as {@code name@version}
 * @param version rises with every change
 * @param priority see {@link OrderDraft#priority()}
 * @param delivery see {@link OrderDraft#delivery()}
 * @param reservedBy the provider of inventory that keeps what is set aside, as {@code name@version}, when the order last asked it;
 *     empty while nothing ever was
 * @param coupon that the buyer showed
 * @param priceEdition what it was priced by, see {@link org.tenon.pricing.PriceResult#edition()}
 * @param taxRounding where its taxes were rounded, as far as pricing told
 * @param invoiceMethod what of it is to be invoiced
 * @param paidOn the day on which it was paid, as far as somebody has noted it
 */
public record Order(
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
        List<OrderLine> lines,
        Money net,
        Money tax,
        Money gross,
        String holdReason,
        Optional<Installation> installation,
        String pricedBy,
        Instant createdAt,
        long version,
        int priority,
        DeliveryRule delivery,
        Optional<String> reservedBy,
        Optional<String> coupon,
        Optional<String> priceEdition,
        Optional<TaxRounding> taxRounding,
        InvoiceMethod invoiceMethod,
        Optional<LocalDate> paidOn) {

    public Order {
        requireNonNull(id, "id");
        requireNonNull(number, "number");
        requireNonNull(state, "state");
        requireNonNull(customer, "customer");
        requireNonNull(reference, "reference");
        requireNonNull(date, "date");
        requireNonNull(requestedDate, "requestedDate");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(source, "source");
        requireNonNull(currency, "currency");
        lines = List.copyOf(lines);
        requireNonNull(net, "net");
        requireNonNull(tax, "tax");
        requireNonNull(gross, "gross");
        requireNonNull(holdReason, "holdReason");
        requireNonNull(installation, "installation");
        requireNonNull(pricedBy, "pricedBy");
        requireNonNull(createdAt, "createdAt");
        requireNonNull(delivery, "delivery");
        requireNonNull(reservedBy, "reservedBy");
        requireNonNull(coupon, "coupon");
        requireNonNull(priceEdition, "priceEdition");
        requireNonNull(taxRounding, "taxRounding");
        requireNonNull(invoiceMethod, "invoiceMethod");
        requireNonNull(paidOn, "paidOn");
    }

    /** An order that nobody has noted to be paid. */
    public Order(
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
            List<OrderLine> lines,
            Money net,
            Money tax,
            Money gross,
            String holdReason,
            Optional<Installation> installation,
            String pricedBy,
            Instant createdAt,
            long version,
            int priority,
            DeliveryRule delivery,
            Optional<String> reservedBy,
            Optional<String> coupon,
            Optional<String> priceEdition,
            Optional<TaxRounding> taxRounding,
            InvoiceMethod invoiceMethod) {
        this(
                id,
                number,
                state,
                customer,
                reference,
                date,
                requestedDate,
                warehouse,
                source,
                currency,
                lines,
                net,
                tax,
                gross,
                holdReason,
                installation,
                pricedBy,
                createdAt,
                version,
                priority,
                delivery,
                reservedBy,
                coupon,
                priceEdition,
                taxRounding,
                invoiceMethod,
                Optional.empty());
    }

    /** An order that is invoiced as a whole. */
    public Order(
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
            List<OrderLine> lines,
            Money net,
            Money tax,
            Money gross,
            String holdReason,
            Optional<Installation> installation,
            String pricedBy,
            Instant createdAt,
            long version,
            int priority,
            DeliveryRule delivery,
            Optional<String> reservedBy,
            Optional<String> coupon,
            Optional<String> priceEdition,
            Optional<TaxRounding> taxRounding) {
        this(
                id,
                number,
                state,
                customer,
                reference,
                date,
                requestedDate,
                warehouse,
                source,
                currency,
                lines,
                net,
                tax,
                gross,
                holdReason,
                installation,
                pricedBy,
                createdAt,
                version,
                priority,
                delivery,
                reservedBy,
                coupon,
                priceEdition,
                taxRounding,
                InvoiceMethod.ON_ORDER);
    }

    /** An order of which nobody knows what it was priced by. */
    public Order(
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
            List<OrderLine> lines,
            Money net,
            Money tax,
            Money gross,
            String holdReason,
            Optional<Installation> installation,
            String pricedBy,
            Instant createdAt,
            long version,
            int priority,
            DeliveryRule delivery) {
        this(
                id,
                number,
                state,
                customer,
                reference,
                date,
                requestedDate,
                warehouse,
                source,
                currency,
                lines,
                net,
                tax,
                gross,
                holdReason,
                installation,
                pricedBy,
                createdAt,
                version,
                priority,
                delivery,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Order(
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
            List<OrderLine> lines,
            Money net,
            Money tax,
            Money gross,
            String holdReason,
            Optional<Installation> installation,
            String pricedBy,
            Instant createdAt,
            long version) {
        this(
                id,
                number,
                state,
                customer,
                reference,
                date,
                requestedDate,
                warehouse,
                source,
                currency,
                lines,
                net,
                tax,
                gross,
                holdReason,
                installation,
                pricedBy,
                createdAt,
                version,
                0,
                DeliveryRule.AVAILABLE);
    }

    /** Its taxes, summed up over the lines; they come to {@link #tax()}. */
    public List<TaxTotal> taxTotals() {
        return TaxTotal.of(lines.stream().map(OrderLine::priced).toList());
    }
}
