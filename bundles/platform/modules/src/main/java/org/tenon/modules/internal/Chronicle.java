package org.tenon.modules.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.transaction.Transactions;

/** Records what happened to modules in the change feed, by whom. */
final class Chronicle {

    private static final Logger LOG = LoggerFactory.getLogger(Chronicle.class);

    private final Services services;

    Chronicle(Services services) {
        this.services = services;
    }

    /** Who acts on this thread. */
    Actor actor() {
        return services.ask(Actors.class, Actors::current).orElse(Actor.SYSTEM);
    }

    /** In a transaction of its own: what happened has happened, whatever becomes of the caller's. */
    void record(Actor actor, ModuleChanged event) {
        try {
            boolean recorded = services.ask(Actors.class, actors -> services.ask(
                                    Transactions.class, transactions -> services.ask(EventLog.class, events -> {
                                                actors.as(
                                                        actor,
                                                        () -> transactions.separate(() -> {
                                                            events.record(event);
                                                            return Boolean.TRUE;
                                                        }));
                                                return Boolean.TRUE;
                                            })
                                            .orElse(Boolean.FALSE))
                            .orElse(Boolean.FALSE))
                    .orElse(Boolean.FALSE);
            if (!recorded) {
                LOG.warn(
                        "{} of {} by {} is not in the change feed: it is not there.",
                        event.type(),
                        event.subject(),
                        actor.user());
            }
        } catch (RuntimeException away) {
            LOG.warn(
                    "{} of {} by {} is not in the change feed: {}",
                    event.type(),
                    event.subject(),
                    actor.user(),
                    away.getMessage());
        }
    }
}
