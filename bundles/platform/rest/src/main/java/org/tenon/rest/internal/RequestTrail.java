package org.tenon.rest.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.auditlog.PlatformChange;
import org.tenon.kernel.auditlog.Subject;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Sees to it that every request that changes something leaves an entry in the audit log. Most do by what they call; for those that did
 * not, the request itself is written down, in the same transaction: its operation and its path. Not its body, which may hold anything.
 * An operation with a method that changes and no effect says so with {@link ReadOnly}.
 */
record RequestTrail(Optional<AuditLog> log) {

    Answer watch(ApiRequest request, Supplier<Answer> work) {
        if (log.isEmpty()) {
            return work.get();
        }
        long before = log.get().written();
        Answer answer = work.get();
        if (log.get().written() == before) {
            request.operation()
                    .filter(operation -> !operation.isAnnotationPresent(ReadOnly.class))
                    .ifPresent(operation -> log.get().changed(operation.getDeclaringClass(), change(request)));
        }
        return answer;
    }

    private static PlatformChange change(ApiRequest request) {
        return new PlatformChange(
                request.getMethod() + " " + request.route(), subject(request), Map.of("path", request.getRequestURI()));
    }

    /** The thing behind the root: {@code /api/jobs/17/cancel} is about the job 17. */
    private static Subject subject(ApiRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        String[] segments = path.split("/", -1);
        return segments.length < 3 ? new Subject(request.root(), "") : new Subject(request.root(), segments[2]);
    }
}
