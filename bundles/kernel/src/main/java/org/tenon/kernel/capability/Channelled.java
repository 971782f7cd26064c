package org.tenon.kernel.capability;

import java.util.Optional;

/**
 * A request that names the sales channel it came by. When an argument of a call to a {@link Capability} is one, a route
 * for that channel decides which provider answers; without a route for it, the capability's default does.
 */
public interface Channelled {

    /** The channel, for example {@code "web"}: lower case letters, digits and hyphens; empty when none was named. */
    Optional<String> channel();
}
