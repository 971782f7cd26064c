package org.tenon.modules.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.auditlog.AuditedEvent;

/**
 * A module was installed, updated or removed, or one of these was refused.
 *
 * @param type {@code module.installed}, {@code module.updated}, {@code module.removed} or {@code module.refused}
 * @param reason why it was refused
 */
record ModuleChanged(
        String type,
        String subject,
        Optional<String> from,
        Optional<String> to,
        String source,
        List<String> bundles,
        Optional<String> code,
        Optional<String> reason,
        Instant at)
        implements AuditedEvent {}
