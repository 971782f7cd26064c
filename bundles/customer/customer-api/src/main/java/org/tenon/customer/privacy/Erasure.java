package org.tenon.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.privacy.ErasedData;

/**
 * A person's data was erased. Says nothing of who it was but whom he belonged to.
 *
 * @param contact whether it was a contact, and not the customer itself
 * @param reason why it was done, as it was asked for
 */
public record Erasure(
        ErasureId id, CustomerId customer, boolean contact, String reason, String by, Instant at, List<Part> parts) {

    /** What became of what one store kept. */
    public record Part(String owner, List<ErasedData> data) {

        public Part {
            requireNonNull(owner, "owner");
            data = List.copyOf(data);
        }
    }

    public Erasure {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(reason, "reason");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        parts = List.copyOf(parts);
    }
}
