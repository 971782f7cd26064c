package org.tenon.kernel.actor;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/** Knows who the calling thread acts for. */
@ProviderType
public interface Actors {

    /** The actor of the calling thread; {@link Actor#SYSTEM} when nobody was named. */
    Actor current();

    /** Runs {@code work} for {@code actor} on the calling thread, and then goes back to the one before. */
    <T> T as(Actor actor, Supplier<T> work);

    /** {@link #as(Actor, Supplier)} for work without a result. */
    default void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
