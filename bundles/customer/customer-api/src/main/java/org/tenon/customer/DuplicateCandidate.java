package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A customer who may be meant.
 *
 * @param score 0 to 100: how likely it is; what speaks for it adds up, and no single reason makes it certain
 * @param reasons what speaks for it, the strongest first
 */
public record DuplicateCandidate(Customer customer, int score, List<Reason> reasons) {

    /** What can be alike. */
    public enum Field {
        NAME,
        TAX_ID,
        EMAIL,
        PHONE
    }

    /**
     * One thing that speaks for it.
     *
     * @param kept what the customer has there, as it was written
     * @param likeness 0 to 100: 100 when both are the same apart from how they are written
     */
    public record Reason(Field field, String kept, int likeness) {

        public Reason {
            requireNonNull(field, "field");
            requireNonNull(kept, "kept");
        }
    }

    public DuplicateCandidate {
        requireNonNull(customer, "customer");
        reasons = List.copyOf(reasons);
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("a score is 0 to 100");
        }
    }
}
