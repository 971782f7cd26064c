package org.tenon.purchasing.rest;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.actor.Actors;

/** Who sees what goods cost at their suppliers. */
@Component(service = Costs.class)
public final class Costs {

    /** The permission to see what goods cost, wherever that is told. */
    static final String SEE = "cost.see";

    private final Actors actors;

    @Activate
    public Costs(@Reference Actors actors) {
        this.actors = actors;
    }

    /** Whether the caller does. */
    boolean seen() {
        return actors.current().may(SEE);
    }
}
