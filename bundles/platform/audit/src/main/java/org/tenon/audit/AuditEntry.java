package org.tenon.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.actor.Source;
import org.tenon.kernel.auditlog.Outcome;
import org.tenon.kernel.auditlog.Subject;
import org.tenon.kernel.auditlog.Via;

/**
 * One change.
 *
 * @param place in the chain, from 1 on, without gaps
 * @param at when it was recorded, in its transaction
 * @param actor who made it
 * @param source from where
 * @param operation {@code <capability>.<interface>.<method>}, or what a part of the platform calls what it did
 * @param subject what was changed
 * @param via who carried it out
 * @param asked what was asked for, by name of the parameter, without secrets; empty when it was erased
 * @param changes the fields of the subject that differ from what the entry before showed, with both values
 * @param compared whether there was an entry before to compare with; without one, all fields are in {@code changes}
 * @param steps the calls of other capabilities in its course
 * @param erased who took the content away, and when
 * @param hash of the entry and all before it
 */
public record AuditEntry(
        long place,
        String id,
        Instant at,
        String actor,
        Source source,
        String operation,
        Outcome outcome,
        Subject subject,
        Via via,
        Map<String, Object> asked,
        List<FieldChange> changes,
        boolean compared,
        List<Step> steps,
        Optional<Erasure> erased,
        String hash) {

    public AuditEntry {
        requireNonNull(subject, "subject");
        requireNonNull(via, "via");
        requireNonNull(source, "source");
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
        changes = List.copyOf(changes);
        steps = List.copyOf(steps);
        requireNonNull(erased, "erased");
    }

    /**
     * A field of the subject.
     *
     * @param field its path, for example {@code "details.name"}
     * @param before as text; empty when it had no value, or there is no entry before
     * @param after as text; empty when it has no value any more
     */
    public record FieldChange(String field, Optional<String> before, Optional<String> after) {}

    /** A call that was part of the change. */
    public record Step(String operation, String provider, String bundle, Subject subject) {}

    /** Who took the content of an entry away. */
    public record Erasure(String by, Instant at) {}
}
