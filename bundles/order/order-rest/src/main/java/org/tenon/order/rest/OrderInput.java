package org.tenon.order.rest;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.DeliveryRule;
import org.tenon.order.InvoiceMethod;
import org.tenon.order.OrderDraft;

/** An order as a request gives it. */
record OrderInput(
        @Nullable CustomerId customer,
        Optional<String> reference,
        Optional<LocalDate> date,
        Optional<LocalDate> requestedDate,
        Optional<WarehouseId> warehouse,
        Optional<Currency> currency,
        Optional<String> channel,
        Optional<String> priceList,
        Optional<String> coupon,
        Optional<Integer> priority,
        Optional<DeliveryRule> delivery,
        Optional<InvoiceMethod> invoiceMethod,
        @Nullable List<@Nullable LineInput> lines) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    OrderDraft draft() {
        Violations violations = new Violations();
        violations.check(customer != null, "/customer", "required", "An order names a customer.");
        if (violations.check(
                lines != null && !lines.isEmpty(), "/lines", "required", "An order has at least one line.")) {
            for (int i = 0; i < lines.size(); i++) {
                LineInput line = lines.get(i);
                if (violations.check(line != null, "/lines/" + i, "required", "A line is an object.")) {
                    line.check(violations, "/lines/" + i);
                }
            }
        }
        violations.throwIfAny();
        return new OrderDraft(
                customer,
                reference,
                date,
                requestedDate,
                warehouse,
                Optional.empty(),
                new OrderDraft.ToPrice(
                        currency,
                        channel,
                        priceList,
                        lines.stream().map(LineInput::line).toList(),
                        coupon),
                priority.orElse(0),
                delivery.orElse(DeliveryRule.AVAILABLE),
                delivery.isEmpty(),
                invoiceMethod,
                LineInput.procurement(lines));
    }

    /** Whether it takes the prices of another day than today, or of another list than the customer's. */
    boolean choosesPrices(LocalDate today) {
        return priceList.isPresent() || date.filter(day -> !day.equals(today)).isPresent();
    }

    /** Whether a line says what it costs, in part or whole. */
    boolean pricesByHand() {
        return lines != null && lines.stream().anyMatch(line -> line != null && line.pricedByHand());
    }
}
