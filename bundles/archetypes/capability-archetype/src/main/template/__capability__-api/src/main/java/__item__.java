package ${package};

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** @param title 1 to 200 characters */
public record ${item}(${item}Id id, String title, Instant addedAt) {

    public ${item} {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(addedAt, "addedAt");
    }
}
