package org.tenon.customer.activity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A file that belongs to an activity, without its content.
 *
 * @param name 1 to 120 characters, without slashes and control characters, ending as such files do
 * @param mediaType what its content shows it to be
 * @param bytes how long it is
 * @param sha256 of its content, 64 lower case hexadecimal digits
 */
public record ActivityFile(
        ActivityFileId id,
        ActivityId activity,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        String addedBy,
        Instant addedAt) {

    public ActivityFile {
        requireNonNull(id, "id");
        requireNonNull(activity, "activity");
        requireNonNull(name, "name");
        requireNonNull(mediaType, "mediaType");
        requireNonNull(sha256, "sha256");
        requireNonNull(addedBy, "addedBy");
        requireNonNull(addedAt, "addedAt");
    }
}
