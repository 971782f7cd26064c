package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A pipeline was made, changed or taken away. */
public record PipelineChanged(String pipeline, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "pipeline.changed";
    }

    @Override
    public String subject() {
        return pipeline;
    }
}
