package org.tenon.kernel.event;

import org.osgi.annotation.versioning.ProviderType;

/** Where capabilities record what happened. */
@ProviderType
public interface EventLog {

    /**
     * Records an event in the caller's transaction: it becomes visible when and only when that commits.
     *
     * @throws IllegalStateException when no transaction is running
     */
    void record(DomainEvent event);
}
