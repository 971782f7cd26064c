package org.tenon.samples.acme;

import java.time.LocalDate;
import java.util.Optional;
import org.tenon.customer.BuyingTerms;
import org.tenon.customer.CustomerId;

/** Who buys, and on which day. */
record Buyer(CustomerId customer, Optional<String> group, Optional<String> taxRegion, LocalDate on) {

    static Buyer of(BuyingTerms terms, LocalDate on) {
        return new Buyer(terms.customer(), terms.group(), terms.taxRegion(), on);
    }
}
