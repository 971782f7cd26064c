package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import org.tenon.kernel.problem.ConflictException;

/**
 * Whose records somebody sees who does not see all: his own, and those of these customers. Who lists what belongs to customers
 * takes one along with the question.
 *
 * @param user whose own he sees in any case
 * @param customers under all ids that records of theirs may have: also those that they had before they were merged
 */
public record CustomersInSight(String user, Set<CustomerId> customers) {

    /** So many are put into a query at the most. */
    public static final int MOST = 20_000;

    public CustomersInSight {
        requireNonNull(user, "user");
        customers = Set.copyOf(customers);
    }

    /** What is said to whoever sees so many that their documents cannot be looked for, and yet not all. */
    public static ConflictException tooMany() {
        return new ConflictException(
                "sight.too-wide",
                "You see more than " + MOST
                        + " customers but not all: ask for the documents of one of them, or have your role"
                        + " see all.",
                Map.of("most", MOST));
    }
}
