package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.kernel.sight.Sight;

/**
 * What is known of somebody who may be a customer already.
 *
 * @param name as far as it is typed
 * @param taxId punctuation does not matter
 * @param phone punctuation does not matter, nor whether the country is dialled
 * @param except a customer that is no duplicate of itself
 * @param sight of whoever asks: he is told of nobody whom he does not see
 */
public record DuplicateProbe(
        Optional<String> name,
        Optional<String> taxId,
        Optional<String> email,
        Optional<String> phone,
        Optional<CustomerId> except,
        Sight sight) {

    public DuplicateProbe {
        requireNonNull(name, "name");
        requireNonNull(taxId, "taxId");
        requireNonNull(email, "email");
        requireNonNull(phone, "phone");
        requireNonNull(except, "except");
        requireNonNull(sight, "sight");
    }

    /** For somebody who sees everybody. */
    public DuplicateProbe(
            Optional<String> name,
            Optional<String> taxId,
            Optional<String> email,
            Optional<String> phone,
            Optional<CustomerId> except) {
        this(name, taxId, email, phone, except, Sight.EVERYTHING);
    }
}
