package org.tenon.migration;

import java.time.Instant;
import java.util.Optional;
import org.tenon.kernel.auditlog.AuditedEvent;

/**
 * A migration began, ended, failed or was given up.
 *
 * @param state {@code started}, {@code done}, {@code failed} or {@code cancelled}
 * @param reason why it failed
 */
public record MigrationMoved(
        String migration,
        String capability,
        String source,
        String target,
        String state,
        Optional<String> reason,
        Instant at)
        implements AuditedEvent {

    @Override
    public String type() {
        return "migration." + state;
    }

    @Override
    public String subject() {
        return migration;
    }
}
