package org.tenon.customer.rest;

import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.customer.DuplicateProbe;
import org.tenon.kernel.sight.Sight;

/**
 * Somebody who may be a customer already; all of it may be left out.
 *
 * @param name as far as it is typed
 * @param except a customer that is edited, and no duplicate of itself
 */
record ProbeBody(
        Optional<String> name,
        Optional<String> taxId,
        Optional<String> email,
        Optional<String> phone,
        Optional<CustomerId> except) {

    DuplicateProbe toProbe(Sight readers) {
        return new DuplicateProbe(
                Given.text(name), Given.text(taxId), Given.text(email), Given.text(phone), except, readers);
    }
}
