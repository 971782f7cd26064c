package org.tenon.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.privacy.PersonalRecords;

/** Everything that is kept of a person. */
public record PersonalDataCopy(CustomerId customer, Instant at, List<Part> parts) {

    /**
     * What one store keeps.
     *
     * @param owner whose store it is, as {@code "order"}
     */
    public record Part(String owner, List<PersonalRecords> records) {

        public Part {
            requireNonNull(owner, "owner");
            records = List.copyOf(records);
        }
    }

    public PersonalDataCopy {
        requireNonNull(customer, "customer");
        requireNonNull(at, "at");
        parts = List.copyOf(parts);
    }
}
