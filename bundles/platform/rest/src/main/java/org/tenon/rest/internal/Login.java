package org.tenon.rest.internal;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.actor.Actor;

/**
 * Who a request comes from, as far as that is known. Operations that anybody may call do not care; for the others
 * {@link #required} says why somebody is not let in.
 */
record Login(Optional<Actor> actor, @Nullable RuntimeException refusal) {

    /** Acts in anonymous operations; may do nothing. */
    private static final Actor ANYBODY = new Actor("anonymous", Set.of(), Set.of());

    /** The request carries no credentials. */
    static final Login NONE = new Login(Optional.empty(), null);

    static Login of(Actor actor) {
        return new Login(Optional.of(actor), null);
    }

    /** The credentials are bad, or cannot be judged now. */
    static Login refused(RuntimeException why) {
        return new Login(Optional.empty(), why);
    }

    Actor acting() {
        return actor.orElse(ANYBODY);
    }

    Actor required() {
        if (refusal != null) {
            throw refusal;
        }
        return actor.orElseThrow(LoginRequiredException::new);
    }
}
