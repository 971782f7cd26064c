package org.tenon.kernel.job;

import java.time.Instant;
import java.util.Locale;
import org.tenon.kernel.event.DomainEvent;

/** A job came to its end, or was stopped. */
public record JobEnded(JobId job, String kind, boolean dryRun, Job.State state, long done, long refused, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "job." + state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return job.value();
    }
}
