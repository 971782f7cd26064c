package org.tenon.order.terms;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.order.DeliveryRule;
import org.tenon.order.InvoiceMethod;
import org.tenon.order.Tolerance;

/** What holds for a customer's orders that say nothing else; empty for what holds for everybody. */
public record CustomerTerms(
        Optional<DeliveryRule> delivery, Optional<InvoiceMethod> invoiceMethod, Optional<Tolerance> tolerance) {

    /** Of a customer of whom nobody has said anything. */
    public static final CustomerTerms NONE = new CustomerTerms(Optional.empty(), Optional.empty(), Optional.empty());

    public CustomerTerms {
        requireNonNull(delivery, "delivery");
        requireNonNull(invoiceMethod, "invoiceMethod");
        requireNonNull(tolerance, "tolerance");
    }
}
