package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * Two customers who are one.
 *
 * @param survivor who stays
 * @param survivorVersion the version that was looked at
 * @param merged who goes into the survivor
 * @param mergedVersion the version that was looked at
 * @param choices whose word counts; {@link MergeChoice#BOTH} for lists and {@link MergeChoice#FILL} for the rest where nothing is
 *     said
 */
public record MergeRequest(
        CustomerId survivor,
        long survivorVersion,
        CustomerId merged,
        long mergedVersion,
        Map<MergeField, MergeChoice> choices) {

    public MergeRequest {
        requireNonNull(survivor, "survivor");
        requireNonNull(merged, "merged");
        choices = Map.copyOf(choices);
    }

    /** What counts for a field. */
    public MergeChoice choice(MergeField field) {
        return choices.getOrDefault(field, field.isList() ? MergeChoice.BOTH : MergeChoice.FILL);
    }
}
