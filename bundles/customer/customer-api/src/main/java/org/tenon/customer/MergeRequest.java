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
 * @param fields whose word counts of the fields that the company has defined, by code; {@link MergeChoice#FILL} where nothing is said
 */
public record MergeRequest(
        CustomerId survivor,
        long survivorVersion,
        CustomerId merged,
        long mergedVersion,
        Map<MergeField, MergeChoice> choices,
        Map<String, MergeChoice> fields) {

    public MergeRequest {
        requireNonNull(survivor, "survivor");
        requireNonNull(merged, "merged");
        choices = Map.copyOf(choices);
        fields = Map.copyOf(fields);
    }

    /** Of the company's own fields the survivor's word counts and, where it is silent, the other's. */
    public MergeRequest(
            CustomerId survivor,
            long survivorVersion,
            CustomerId merged,
            long mergedVersion,
            Map<MergeField, MergeChoice> choices) {
        this(survivor, survivorVersion, merged, mergedVersion, choices, Map.of());
    }

    /** What counts for a field. */
    public MergeChoice choice(MergeField field) {
        return choices.getOrDefault(field, field.isList() ? MergeChoice.BOTH : MergeChoice.FILL);
    }

    /** What counts for a field that the company has defined. */
    public MergeChoice choice(String code) {
        return fields.getOrDefault(code, MergeChoice.FILL);
    }
}
