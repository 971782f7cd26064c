package org.tenon.migration;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * How a migration stands.
 *
 * @param total how many records the source had when it began
 * @param copied how many records were copied page by page
 * @param mirrored how many records were copied again, since events of the source told of a change
 * @param repaired how many records were found to differ when all were compared, and copied again
 * @param active whether somebody works on it, on this node; one in progress that is not was interrupted
 * @param reason why it failed
 */
public record Migration(
        String id,
        String capability,
        String source,
        String target,
        State state,
        boolean active,
        long total,
        long copied,
        long mirrored,
        long repaired,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> reason) {

    /** Where a migration is. */
    public enum State {
        /** The records are copied. */
        COPYING,
        /** All are there; changes are mirrored, and all is compared. */
        COMPARING,
        /** The last step: the calls wait, or the target has them already and that is being written down. */
        SWITCHING,
        /** The target has the data and the calls. */
        DONE,
        /** It could not go on. The source is in charge. */
        FAILED,
        /** Somebody gave it up. The source is in charge. */
        CANCELLED;

        /** Whether nothing more will happen by itself or by resuming. */
        public boolean over() {
            return this == DONE || this == CANCELLED;
        }
    }

    public Migration {
        requireNonNull(id, "id");
        requireNonNull(capability, "capability");
        requireNonNull(source, "source");
        requireNonNull(target, "target");
        requireNonNull(state, "state");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(endedAt, "endedAt");
        requireNonNull(reason, "reason");
    }
}
