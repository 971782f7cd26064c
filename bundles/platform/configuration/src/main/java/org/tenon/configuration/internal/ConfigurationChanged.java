package org.tenon.configuration.internal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tenon.kernel.auditlog.AuditedEvent;

/**
 * An admin has set a configuration otherwise.
 *
 * @param settings all that is set now, on top of the file; "***" for a secret
 * @param changed the keys that were set, or set back to what the file or the default says
 */
public record ConfigurationChanged(
        String pid, SortedMap<String, List<String>> settings, List<String> changed, Instant at)
        implements AuditedEvent {

    public ConfigurationChanged {
        requireNonNull(pid, "pid");
        settings = new TreeMap<>(settings);
        changed = List.copyOf(changed);
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "configuration.changed";
    }

    @Override
    public String subject() {
        return pid;
    }
}
