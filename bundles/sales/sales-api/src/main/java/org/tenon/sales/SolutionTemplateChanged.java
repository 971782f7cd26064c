package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A template of solutions was made or changed. */
public record SolutionTemplateChanged(String template, boolean active, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "solution-template.changed";
    }

    @Override
    public String subject() {
        return template;
    }
}
