package org.tenon.kernel.job;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tenon.kernel.table.UploadId;

/**
 * A job and how far it is.
 *
 * @param total how many rows there are
 * @param done how many of them were taken or refused
 * @param refused how many were refused: {@link Jobs#problems} says why
 * @param outcomes what became of the others: {@code {"created":17,"skipped":2}}
 * @param startedBy for whom it works, with what that user might do at the time
 * @param reason why it failed
 */
public record Job(
        JobId id,
        String kind,
        UploadId upload,
        Map<String, String> parameters,
        boolean dryRun,
        State state,
        long total,
        long done,
        long refused,
        SortedMap<String, Long> outcomes,
        String startedBy,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> reason) {

    /** Where a job stands. */
    public enum State {
        /** Not over: being worked at, or waiting for a node that does. */
        RUNNING,
        /** Every row was taken or refused. */
        FINISHED,
        /** Somebody stopped it. What was done stays. */
        CANCELLED,
        /** It cannot go on, for a reason that is no row's. What was done stays. */
        FAILED
    }

    public Job {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(upload, "upload");
        parameters = Map.copyOf(parameters);
        requireNonNull(state, "state");
        outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
        requireNonNull(startedBy, "startedBy");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(endedAt, "endedAt");
        requireNonNull(reason, "reason");
    }
}
