package org.tenon.kernel.field;

import java.time.Instant;
import org.tenon.kernel.auditlog.AuditedEvent;

/** A field that no record had a value of was taken away. */
public record FieldRemoved(String of, String code, Instant at) implements AuditedEvent {

    @Override
    public String type() {
        return "field.removed";
    }

    @Override
    public String subject() {
        return of + "." + code;
    }
}
