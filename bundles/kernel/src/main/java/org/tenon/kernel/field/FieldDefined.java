package org.tenon.kernel.field;

import java.time.Instant;
import java.util.Map;
import org.tenon.kernel.auditlog.AuditedEvent;

/** A field was defined, or its definition changed. */
public record FieldDefined(
        String of,
        String code,
        FieldKind kind,
        Map<String, String> labels,
        boolean required,
        boolean archived,
        Instant at)
        implements AuditedEvent {

    public FieldDefined {
        labels = Map.copyOf(labels);
    }

    @Override
    public String type() {
        return "field.defined";
    }

    @Override
    public String subject() {
        return of + "." + code;
    }
}
