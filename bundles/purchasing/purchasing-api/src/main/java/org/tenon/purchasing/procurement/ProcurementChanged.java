package org.tenon.purchasing.procurement;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/**
 * Something is different of what is bought for a document: it was sent for, has come, comes on another day, or does not come. {@link
 * ProcurementService#of} says what.
 */
public record ProcurementChanged(String document, Instant at) implements DomainEvent {

    /** The type of these events. */
    public static final String TYPE = "procurement.changed";

    public ProcurementChanged {
        requireNonNull(document, "document");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return document;
    }
}
