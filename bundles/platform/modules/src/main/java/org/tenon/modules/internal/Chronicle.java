package org.tenon.modules.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.modules.Change;
import org.tenon.modules.Preview;

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

    /** A change that was not made. */
    void refused(Actor actor, Change change, String module, String code, String reason) {
        LOG.warn("{} of {} was refused: {}", change.kind(), module, reason);
        record(
                actor,
                new ModuleChanged(
                        "module.refused",
                        subject(module),
                        Optional.empty(),
                        Optional.empty(),
                        change.source().orElse(change.target()),
                        List.of(),
                        Optional.of(code),
                        Optional.of(reason),
                        Instant.now()));
    }

    /** A change that was made. */
    void changed(Actor actor, Change change, Plan plan) {
        Preview preview = plan.preview();
        String type = change.kind() == Change.Kind.REMOVE
                ? "module.removed"
                : preview.from().isPresent() ? "module.updated" : "module.installed";
        Set<String> bundles = new HashSet<>(preview.effects().installed());
        bundles.addAll(preview.effects().updated());
        bundles.addAll(preview.effects().uninstalled());
        LOG.info("{} {} by {}: {}", type, preview.module(), actor.user(), bundles);
        record(
                actor,
                new ModuleChanged(
                        type,
                        subject(preview.module()),
                        preview.from(),
                        preview.to(),
                        plan.content().source(),
                        bundles.stream().sorted().toList(),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.now()));
    }

    /** Events of what could not even be read are about its file name. */
    private static String subject(String module) {
        String name = module.substring(module.replace('\\', '/').lastIndexOf('/') + 1);
        return name.length() <= 64 ? name : name.substring(name.length() - 64);
    }

    /** In a transaction of its own: what happened has happened, whatever becomes of the caller's. */
    private void record(Actor actor, ModuleChanged event) {
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
