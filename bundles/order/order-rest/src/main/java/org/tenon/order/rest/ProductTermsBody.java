package org.tenon.order.rest;

import java.util.Optional;
import org.tenon.order.Tolerance;

/** What holds for a product in orders, as requests and answers give it. */
record ProductTermsBody(Optional<ToleranceBody> tolerance) {

    static ProductTermsBody of(Optional<Tolerance> tolerance) {
        return new ProductTermsBody(tolerance.map(ToleranceBody::of));
    }
}
