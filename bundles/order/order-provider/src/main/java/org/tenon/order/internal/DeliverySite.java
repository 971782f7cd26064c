package org.tenon.order.internal;

import java.util.Comparator;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.customer.PostalAddress;

/** Where the goods of a customer go. */
final class DeliverySite {

    private DeliverySite() {}

    /** The first address for shipping or, where there is none, the first; empty when nobody knows. */
    static Optional<PostalAddress> of(CustomerId customer, CustomerService customers) {
        return customers.find(customer).flatMap(found -> found.details().addresses().stream()
                .min(Comparator.comparing(address -> address.kind() != PostalAddress.Kind.SHIPPING)));
    }
}
