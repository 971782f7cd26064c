package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.inventory.WarehouseId;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;

/**
 * An order to write.
 *
 * @param reference the customer's own reference, 1 to 200 characters
 * @param date the day of the order, whose prices hold; empty for today
 * @param requestedDate when the customer wants the goods
 * @param warehouse where they come from; empty for the company's first
 * @param source the document that it comes from: {@code "quote/<id>"}. At most one order comes from a source
 * @param content what is ordered
 * @param priority who goes first when goods are scarce: the higher one; 0 unless somebody says otherwise
 * @param delivery what may leave before all of it is there
 * @param deliveryByTerms whether the customer's own rule of delivery, where it has one, goes before {@code delivery}
 * @param invoiceMethod what of it is to be invoiced; empty for the customer's own method, else {@link InvoiceMethod#ON_ORDER}
 * @param procurement where the goods of lines come from, by the lines' places from 0; of those that it does not name, as their
 *     products' terms say, else from stock. Kits and services come from nowhere else
 */
public record OrderDraft(
        CustomerId customer,
        Optional<String> reference,
        Optional<LocalDate> date,
        Optional<LocalDate> requestedDate,
        Optional<WarehouseId> warehouse,
        Optional<String> source,
        Content content,
        int priority,
        DeliveryRule delivery,
        boolean deliveryByTerms,
        Optional<InvoiceMethod> invoiceMethod,
        Map<Integer, Procurement> procurement) {

    /** What is ordered: lines to be priced, or lines whose price is agreed. */
    public sealed interface Content {}

    /**
     * Lines that pricing prices now.
     *
     * @param currency empty for the price list's or the customer's
     * @param channel as in {@link org.tenon.pricing.PriceRequest}
     * @param priceList as in {@link org.tenon.pricing.PriceRequest}
     * @param lines at least one
     * @param coupon as in {@link org.tenon.pricing.PriceRequest}
     */
    public record ToPrice(
            Optional<Currency> currency,
            Optional<String> channel,
            Optional<String> priceList,
            List<PriceRequestLine> lines,
            Optional<String> coupon)
            implements Content {

        public ToPrice {
            requireNonNull(currency, "currency");
            requireNonNull(channel, "channel");
            requireNonNull(priceList, "priceList");
            lines = List.copyOf(lines);
            requireNonNull(coupon, "coupon");
        }

        /** Lines without a coupon. */
        public ToPrice(
                Optional<Currency> currency,
                Optional<String> channel,
                Optional<String> priceList,
                List<PriceRequestLine> lines) {
            this(currency, channel, priceList, lines, Optional.empty());
        }

        public static ToPrice of(List<PriceRequestLine> lines) {
            return new ToPrice(Optional.empty(), Optional.empty(), Optional.empty(), lines);
        }
    }

    /** Lines at the prices that an accepted quote has promised: taken over to the cent. */
    public record Agreed(PriceResult prices) implements Content {

        public Agreed {
            requireNonNull(prices, "prices");
        }
    }

    public OrderDraft {
        requireNonNull(customer, "customer");
        requireNonNull(reference, "reference");
        requireNonNull(date, "date");
        requireNonNull(requestedDate, "requestedDate");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(source, "source");
        requireNonNull(content, "content");
        requireNonNull(delivery, "delivery");
        requireNonNull(invoiceMethod, "invoiceMethod");
        procurement = Map.copyOf(procurement);
    }

    /** An order of which the goods come from where their products' terms say. */
    public OrderDraft(
            CustomerId customer,
            Optional<String> reference,
            Optional<LocalDate> date,
            Optional<LocalDate> requestedDate,
            Optional<WarehouseId> warehouse,
            Optional<String> source,
            Content content,
            int priority,
            DeliveryRule delivery,
            boolean deliveryByTerms,
            Optional<InvoiceMethod> invoiceMethod) {
        this(
                customer,
                reference,
                date,
                requestedDate,
                warehouse,
                source,
                content,
                priority,
                delivery,
                deliveryByTerms,
                invoiceMethod,
                Map.of());
    }

    /** The same with the goods of lines from elsewhere. */
    public OrderDraft procured(Map<Integer, Procurement> from) {
        return new OrderDraft(
                customer,
                reference,
                date,
                requestedDate,
                warehouse,
                source,
                content,
                priority,
                delivery,
                deliveryByTerms,
                invoiceMethod,
                from);
    }

    /** An order that says how it is delivered. */
    public OrderDraft(
            CustomerId customer,
            Optional<String> reference,
            Optional<LocalDate> date,
            Optional<LocalDate> requestedDate,
            Optional<WarehouseId> warehouse,
            Optional<String> source,
            Content content,
            int priority,
            DeliveryRule delivery) {
        this(
                customer,
                reference,
                date,
                requestedDate,
                warehouse,
                source,
                content,
                priority,
                delivery,
                false,
                Optional.empty());
    }

    /** An order by its customer's own terms. */
    public OrderDraft(
            CustomerId customer,
            Optional<String> reference,
            Optional<LocalDate> date,
            Optional<LocalDate> requestedDate,
            Optional<WarehouseId> warehouse,
            Optional<String> source,
            Content content) {
        this(
                customer,
                reference,
                date,
                requestedDate,
                warehouse,
                source,
                content,
                0,
                DeliveryRule.AVAILABLE,
                true,
                Optional.empty());
    }

    /** An order of lines at today's prices. */
    public static OrderDraft of(CustomerId customer, List<PriceRequestLine> lines) {
        return new OrderDraft(
                customer,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ToPrice.of(lines));
    }
}
