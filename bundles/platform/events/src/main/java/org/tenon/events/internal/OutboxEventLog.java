package org.tenon.events.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.json.TenonJson;
import org.tenon.kernel.NewId;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.auditlog.AuditedEvent;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;

/**
 * Writes events to the outbox. All events of a transaction go to the database in one batch, when it commits. Those that are changes
 * of the platform itself go to the audit log too.
 */
@Component(service = EventLog.class)
public final class OutboxEventLog implements EventLog {

    /** With the class of the event, so that nothing of a bundle is held when it has left. */
    private static final ClassValue<ObjectWriter> WRITERS = new ClassValue<>() {
        @Override
        protected ObjectWriter computeValue(Class<?> type) {
            return TenonJson.newMapper().writerFor(type);
        }
    };

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final Actors actors;
    private final EventRelay relay;
    private final AuditLog auditLog;

    @Activate
    public OutboxEventLog(
            @Reference(target = "(unit=events)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference Actors actors,
            @Reference EventRelay relay,
            @Reference AuditLog auditLog) {
        this.unit = unit;
        this.transactions = transactions;
        this.actors = actors;
        this.relay = relay;
        this.auditLog = auditLog;
    }

    @Override
    public void record(DomainEvent event) {
        if (!transactions.active()) {
            throw new IllegalStateException(
                    "an event is recorded in the transaction that makes it true; none is running");
        }
        OutboxRow row = new OutboxRow(
                NewId.next(),
                event.type(),
                event.subject(),
                event.at(),
                actors.current().user(),
                facts(event));
        unit.run(em -> em.persist(row));
        if (event instanceof AuditedEvent audited) {
            auditLog.happened(audited);
        }
        transactions.afterCommit(relay::wake);
    }

    private static String facts(DomainEvent event) {
        try {
            return WRITERS.get(event.getClass()).writeValueAsString(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(event.getClass().getName() + " cannot be written as JSON", unwritable);
        }
    }
}
