package org.tenon.testing.chamber.internal;

import java.util.function.Supplier;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;

/** {@link Actor#SYSTEM} unless a test names another one. */
final class ChamberActors implements Actors {

    private final ThreadLocal<Actor> current = ThreadLocal.withInitial(() -> Actor.SYSTEM);

    @Override
    public Actor current() {
        return current.get();
    }

    @Override
    public <T> T as(Actor actor, Supplier<T> work) {
        Actor before = current.get();
        current.set(actor);
        try {
            return work.get();
        } finally {
            current.set(before);
        }
    }
}
