package org.tenon.customer.activity;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * What an activity is about besides its customer, by name only: nobody looks whether it is there, so that every capability's things can
 * be meant.
 *
 * @param kind of thing, as its path under {@code /api} says it in the singular: {@code "quote"}; 1 to 32 lower case letters and hyphens
 * @param id the thing's id, 1 to 64 characters
 */
public record ActivityReference(String kind, String id) implements Comparable<ActivityReference> {

    private static final Comparator<ActivityReference> ORDER =
            Comparator.comparing(ActivityReference::kind).thenComparing(ActivityReference::id);

    public ActivityReference {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
    }

    @Override
    public int compareTo(ActivityReference other) {
        return ORDER.compare(this, other);
    }
}
