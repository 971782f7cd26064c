package org.tenon.catalog;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A unit of measure was defined. */
public record UnitDefined(String unit, String category, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "unit.defined";
    }

    @Override
    public String subject() {
        return unit;
    }
}
