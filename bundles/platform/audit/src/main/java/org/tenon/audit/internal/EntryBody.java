package org.tenon.audit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenon.audit.AuditEntry;
import org.tenon.json.TenonJson;
import org.tenon.kernel.auditlog.Outcome;

/** A change as JSON. */
public record EntryBody(
        long place,
        String id,
        Instant at,
        String actor,
        String channel,
        Optional<String> address,
        Optional<String> request,
        String operation,
        Outcome outcome,
        Optional<String> kind,
        Optional<String> subject,
        String provider,
        String version,
        String bundle,
        JsonNode asked,
        List<AuditEntry.FieldChange> changes,
        boolean compared,
        List<StepBody> steps,
        Optional<AuditEntry.Erasure> erased,
        String hash) {

    /** A call that was part of the change. */
    public record StepBody(
            String operation, String provider, String bundle, Optional<String> kind, Optional<String> subject) {

        static StepBody of(AuditEntry.Step step) {
            return new StepBody(
                    step.operation(),
                    step.provider(),
                    step.bundle(),
                    given(step.subject().kind()),
                    given(step.subject().id()));
        }
    }

    static EntryBody of(AuditEntry entry) {
        return new EntryBody(
                entry.place(),
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.source().channel(),
                given(entry.source().address()),
                given(entry.source().request()),
                entry.operation(),
                entry.outcome(),
                given(entry.subject().kind()),
                given(entry.subject().id()),
                entry.via().provider().provider(),
                entry.via().provider().version(),
                entry.via().bundle(),
                TenonJson.mapper().valueToTree(entry.asked()),
                entry.changes(),
                entry.compared(),
                entry.steps().stream().map(StepBody::of).toList(),
                entry.erased(),
                entry.hash());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
