package org.tenon.kernel.auditlog;

import org.tenon.kernel.event.DomainEvent;

/**
 * An event that is a change of the platform itself, for which no call of a capability stands: a user, a key, a route, a module. The
 * event log hands it to the audit log, in the same transaction; its components are what the entry shows.
 */
public interface AuditedEvent extends DomainEvent {}
