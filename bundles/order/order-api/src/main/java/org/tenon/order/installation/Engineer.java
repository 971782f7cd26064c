package org.tenon.order.installation;

import static java.util.Objects.requireNonNull;

/**
 * A service engineer.
 *
 * @param version rises with every change
 */
public record Engineer(EngineerId id, EngineerDetails details, long version) {

    public Engineer {
        requireNonNull(id, "id");
        requireNonNull(details, "details");
    }
}
