package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Rules on their way into a price list.
 *
 * @param rules how many have come so far: where the next part begins
 * @param draft where its rules went, if they went into a draft
 * @param version rises with every change
 */
public record RuleImport(
        RuleImportId id,
        PriceListId list,
        State state,
        long rules,
        Instant begun,
        Optional<PriceDraftId> draft,
        long version) {

    /** What becomes of an import. */
    public enum State {
        /** More rules may come. None of them holds yet. */
        OPEN,
        /** All its rules are in the list. */
        APPLIED,
        /** All its rules are in a draft of the list. */
        DRAFTED,
        /** None of its rules ever was in the list. */
        CANCELLED
    }

    public RuleImport {
        requireNonNull(id, "id");
        requireNonNull(list, "list");
        requireNonNull(state, "state");
        requireNonNull(begun, "begun");
        requireNonNull(draft, "draft");
        if (rules < 0) {
            throw new IllegalArgumentException("a number of rules is zero or more");
        }
        if ((state == State.DRAFTED) != draft.isPresent()) {
            throw new IllegalArgumentException("whose rules went into a draft says into which");
        }
    }
}
