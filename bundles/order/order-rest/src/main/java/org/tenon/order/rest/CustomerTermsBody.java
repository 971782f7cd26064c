package org.tenon.order.rest;

import java.util.Optional;
import org.tenon.order.DeliveryRule;
import org.tenon.order.InvoiceMethod;
import org.tenon.order.terms.CustomerTerms;

/** What holds for a customer's orders that say nothing else, as requests and answers give it. */
record CustomerTermsBody(
        Optional<DeliveryRule> delivery, Optional<InvoiceMethod> invoiceMethod, Optional<ToleranceBody> tolerance) {

    static CustomerTermsBody of(CustomerTerms terms) {
        return new CustomerTermsBody(
                terms.delivery(), terms.invoiceMethod(), terms.tolerance().map(ToleranceBody::of));
    }

    CustomerTerms terms() {
        return new CustomerTerms(delivery, invoiceMethod, tolerance.map(ToleranceBody::tolerance));
    }
}
