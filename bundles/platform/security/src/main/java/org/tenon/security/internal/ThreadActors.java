package org.tenon.security.internal;

import java.util.function.Supplier;
import org.osgi.service.component.annotations.Component;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;

/** Keeps the actor with the thread. Pooled threads keep nothing when the work is done. */
@Component(service = Actors.class)
public final class ThreadActors implements Actors {

    private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

    @Override
    public Actor current() {
        Actor actor = CURRENT.get();
        return actor == null ? Actor.SYSTEM : actor;
    }

    @Override
    public <T> T as(Actor actor, Supplier<T> work) {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
