package org.tenon.order.rest;

import java.util.Optional;
import org.tenon.order.Procurement;
import org.tenon.order.terms.ProductTerms;

/** What holds for a product in orders, as requests and answers give it. */
record ProductTermsBody(Optional<ToleranceBody> tolerance, Optional<Procurement> procurement) {

    static ProductTermsBody of(ProductTerms terms) {
        return new ProductTermsBody(terms.tolerance().map(ToleranceBody::of), terms.procurement());
    }

    ProductTerms terms() {
        return new ProductTerms(tolerance.map(ToleranceBody::tolerance), procurement);
    }
}
